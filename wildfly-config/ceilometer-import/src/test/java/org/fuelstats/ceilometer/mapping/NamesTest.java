package org.fuelstats.ceilometer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aUuidStaysAsItIs() {
        assertEquals(
                UUID.fromString("bd9431c1-8d69-4ad3-803a-8d4a6b89fd36"),
                Names.resource("BD9431C1-8D69-4AD3-803A-8D4A6B89FD36", "operator"));
    }

    @Test
    void anIdOfKeystoneIsAUuidWithoutDashes() {
        assertEquals(
                UUID.fromString("35b17138-b364-4e6a-a131-8f3099c5be68"),
                Names.resource("35b17138b3644e6aa1318f3099c5be68", "operator"));
    }

    /** The values are those of Python's uuid.uuid5(namespace, "text\0operator"). */
    @Test
    void anyOtherTextBecomesTheUuidThatGnocchiMakesOfIt() {
        assertEquals(
                UUID.fromString("2981a9c3-88d2-5283-9783-097d29780225"),
                Names.resource("compute01_compute01", "operator"));
        assertEquals(UUID.fromString("2b90e001-355e-5778-8726-3ff3343a7ef0"), Names.resource("snow☃", "operator"));
    }

    @Test
    void aSlashInAMetersNameIsReplaced() {
        assertEquals("a_b_c", Names.entity("a/b/c"));
    }

    @Test
    void whatBelongsToNobodyIsSaidTo() {
        assertEquals("none", Names.owner(null));
        assertEquals("none", Names.owner("  "));
        assertEquals("tenant 1", Names.owner("tenant\u00001"));
    }
}
