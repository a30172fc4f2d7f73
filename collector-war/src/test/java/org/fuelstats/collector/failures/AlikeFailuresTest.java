package org.fuelstats.collector.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class AlikeFailuresTest {
    private static String fingerprint(String message) {
        return AlikeFailures.of("2015.1.0-7.0", "deploy", "netconfig", message).fingerprint();
    }

    @Test
    void numbersIdentifiersAndSpacesMakeNoDifference() {
        String first = fingerprint("Node 17 (id 5f0a8c3e-9a3d-4b6e-8a41-0c4a2f1b9d10): bond0 failed at 10.20.0.2:8080");
        assertEquals(
                first,
                fingerprint("node 3 (id 00000000-9a3d-4b6e-8a41-0c4a2f1b9d10):\r\n  bond1 failed at 10.20.0.77:80"));
    }

    @Test
    void wordsReleaseActionAndTaskMakeADifference() {
        AlikeFailures one = AlikeFailures.of("7.0", "deploy", "netconfig", "failed");
        assertNotEquals(one, AlikeFailures.of("7.0", "deploy", "netconfig", "timed out"));
        assertNotEquals(
                one.fingerprint(),
                AlikeFailures.of("8.0", "deploy", "netconfig", "failed").fingerprint());
        assertNotEquals(
                one.fingerprint(),
                AlikeFailures.of("7.0", "reset", "netconfig", "failed").fingerprint());
        assertNotEquals(
                one.fingerprint(),
                AlikeFailures.of("7.0", "deploy", "ceph", "failed").fingerprint());
    }

    @Test
    void nothingIsNotTheSameAsAnEmptyText() {
        assertNotEquals(
                AlikeFailures.of("7.0", "deploy", null, null).fingerprint(),
                AlikeFailures.of("7.0", "deploy", "", null).fingerprint());
        assertEquals(fingerprint(null), fingerprint(" \n"));
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        String cut = AlikeFailures.of("7.0", "deploy", "a", "x".repeat(299) + "\uD83D\uDE00".repeat(20_000))
                .message();
        assertEquals("x".repeat(299), cut);
    }
}
