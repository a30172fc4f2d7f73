package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            innotek GmbH          | VirtualBox              | virtual machine
            QEMU                  | Standard PC (i440FX)    | virtual machine
            VMware, Inc.          | VMware Virtual Platform | virtual machine
            Microsoft Corporation | Virtual Machine         | virtual machine
            Xen                   | HVM domU                | virtual machine
            OpenStack Foundation  | OpenStack Nova          | virtual machine
            Microsoft Corporation | Surface                 | bare metal
            Dell Inc.             | PowerEdge R630          | bare metal
            Supermicro            | X9DRW                   | bare metal
            """)
    void virtualMachinesAreKnownByTheirFirmware(String manufacturer, String product, String kind) {
        assertEquals(kind, new ServerType(manufacturer, product).kind());
    }

    @Test
    void theNameIsWhatIsKnownOfTheTwo() {
        assertEquals("Dell R630", new ServerType(" Dell ", " R630 ").name());
        assertEquals("R630", new ServerType(null, "R630").name());
        assertEquals("Dell", new ServerType("Dell", "").name());
        assertNull(new ServerType(null, " ").name());
        assertNull(new ServerType(null, null).kind());
    }
}
