package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizeClassTest {
    @Test
    void classesAreNamedAfterTheirNumbers() {
        assertEquals(
                List.of("1", "2–3", "4–7", "8–15", "16–31", "32–63", "64–127", "128 or more"),
                SizeClass.PROCESSORS.names());
        assertEquals("1 GiB", SizeClass.MEMORY.names().get(0));
        assertEquals("512 GiB or more", SizeClass.MEMORY.names().get(9));
    }

    @Test
    void aBorderBelongsToTheClassThatBeginsWithIt() {
        assertEquals("2–3", SizeClass.PROCESSORS.of(3L));
        assertEquals("4–7", SizeClass.PROCESSORS.of(4L));
        assertEquals("128 or more", SizeClass.PROCESSORS.of(Long.MAX_VALUE));
    }

    @Test
    void whatIsBelowTheFirstClassHasNone() {
        assertNull(SizeClass.DISKS.of(0L));
        assertNull(SizeClass.DISKS.of(-1L));
        assertNull(SizeClass.DISKS.of(null));
    }
}
