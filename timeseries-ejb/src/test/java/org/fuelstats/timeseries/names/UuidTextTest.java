package org.fuelstats.timeseries.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {
    private static final UUID ID = UUID.fromString("fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f",
                "FE3A0F5C-0F5E-4C6E-8F0E-7A1C2B3D4E5F",
                "fe3a0f5c0f5e4c6e8f0e7a1c2b3d4e5f",
                "{fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f}",
                "{fe3a0f5c0f5e4c6e8f0e7a1c2b3d4e5f",
                "urn:uuid:fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f",
                "uuid:fe3a0f5c0f5e4c6e8f0e7a1c2b3d4e5f",
                "fe3a-0f5c0f5e-4c6e8f0e-7a1c2b3d-4e5f"
            })
    void everyFormThatPythonTakesIsRead(String text) {
        assertEquals(Optional.of(ID), UuidText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5",
                "fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f0",
                "fe3a0f5c 0f5e-4c6e-8f0e-7a1c2b3d4e5f",
                "ge3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f",
                "(fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f)",
                "URN:fe3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f"
            })
    void anythingElseIsNone(String text) {
        assertTrue(UuidText.read(text).isEmpty());
    }
}
