package org.fuelstats.analytics.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadingNumberTest {
    @Test
    void sizesAreInTheirOrderAndWhatIsNoSizeComesLast() {
        assertEquals(
                List.of("1", "2–3 GiB", "100 Mbit/s", "128 or more", "1 Gbit/s", "2.5 Gbit/s", "10 Gbit/s", "others"),
                Stream.of("others", "10 Gbit/s", "128 or more", "2.5 Gbit/s", "1", "1 Gbit/s", "100 Mbit/s", "2–3 GiB")
                        .sorted(Comparator.comparingDouble(LeadingNumber::of))
                        .toList());
        assertEquals(Double.MAX_VALUE, LeadingNumber.of(null));
    }
}
