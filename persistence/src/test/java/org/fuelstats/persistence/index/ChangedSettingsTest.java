package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which settings of an environment were changed, and how that is known. */
class ChangedSettingsTest {
    @Test
    void whatTheSenderTellsIsTaken() {
        assertEquals(new ChangedSettings("told", List.of("common.debug", "a.new_setting")), changed("""
                        {"modified_settings": ["common.debug", "a.new_setting", "common.debug"],
                         "release": {"version": "mitaka-9.0"}, "attributes": {"volumes_ceph": true}}"""));
        assertEquals(new ChangedSettings("told", List.of()), changed("""
                        {"modified_settings": [], "release": {"version": "mitaka-9.0"}, "attributes": {"volumes_ceph": true}}"""));
    }

    @Test
    void whereTheSenderTellsNothingItsValuesAreComparedWithTheDefaultsOfTheRelease() {
        assertEquals(
                new ChangedSettings("compared", List.of("common.libvirt_type", "storage.volumes_ceph")), changed("""
                        {"release": {"version": "2015.1.0-7.0"},
                         "attributes": {"libvirt_type": "kvm", "volumes_ceph": true, "heat": true, "osd_pool_size": "2"}}"""));
    }

    @Test
    void aDefaultIsThatOfTheEnvironmentsOwnRelease() {
        String attributes = "\"attributes\": {\"osd_pool_size\": \"2\"}}";

        assertEquals(
                new ChangedSettings("compared", List.of()),
                changed("{\"release\": {\"version\": \"2015.1.0-7.0\"}, " + attributes));
        assertEquals(
                new ChangedSettings("compared", List.of("storage.osd_pool_size")),
                changed("{\"release\": {\"version\": \"liberty-8.0\"}, " + attributes));
    }

    @Test
    void anAttributeThatTheReleaseHasNoDefaultForIsLeftOut() {
        assertEquals(new ChangedSettings("compared", List.of()), changed("""
                        {"release": {"version": "liberty-8.0"},
                         "attributes": {"volumes_vmdk": true, "kernel_params": "nomodeset", "debug_mode": false}}"""));
    }

    @Test
    void nothingIsKnownOfAReleaseWithoutKnownDefaultsOrOfValuesThatArentTold() {
        ChangedSettings unknown = new ChangedSettings(null, List.of());

        assertEquals(
                unknown,
                changed("{\"release\": {\"version\": \"newton-10.0\"}, \"attributes\": {\"debug_mode\": true}}"));
        assertEquals(unknown, changed("{\"attributes\": {\"debug_mode\": true}}"));
        assertEquals(unknown, changed("{\"release\": {\"version\": \"mitaka-9.0\"}, \"attributes\": {}}"));
        assertEquals(
                unknown,
                changed(
                        "{\"release\": {\"version\": \"mitaka-9.0\"}, \"attributes\": {\"repos\": [], \"debug_mode\": null}}"));
        assertEquals(unknown, changed("{\"release\": 9, \"modified_settings\": \"none\", \"attributes\": 7}"));
    }

    private static ChangedSettings changed(String cluster) {
        return ChangedSettings.of(Payload.of(cluster));
    }
}
