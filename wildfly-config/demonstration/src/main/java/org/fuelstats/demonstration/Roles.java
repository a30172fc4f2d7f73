package org.fuelstats.demonstration;

import java.util.ArrayList;
import java.util.List;

/** Assigns roles to nodes: controllers first, then computes, storage mostly together with another role. */
final class Roles {
    private Roles() {}

    static List<String> of(
            int index,
            int size,
            boolean available,
            Storage storage,
            Services services,
            Release release,
            Chance chance) {
        List<String> roles = new ArrayList<>();
        int controllers = available && size >= 5 ? 3 : 1;
        if (index < controllers) {
            roles.add("controller");
            if (storage.ceph() && (size <= 6 || chance.yes(0.2))) {
                roles.add("ceph-osd");
            }
            if (services.ceilometer() && chance.yes(0.6)) {
                roles.add("mongo");
            }
            if (index == 0 && !release.since(Release.V6_1) && chance.yes(0.1)) {
                roles.add("zabbix-server");
            }
            if (size == 1) {
                roles.add("compute");
            }
            if (!storage.volumesCeph() && size < 4 && index == 0) {
                roles.add("cinder");
            }
            return roles;
        }
        if (index == size - 1 && services.ironic()) {
            return List.of("ironic");
        }
        if (index == size - 1 && size > 8 && services.ceilometer()) {
            return List.of("mongo");
        }
        boolean storageOnly = size > 6 && chance.yes(0.22);
        if (!storageOnly) {
            roles.add("compute");
            if (release.since(Release.V8_0) && chance.yes(0.03)) {
                roles.add("virt");
            }
        }
        if (storage.ceph() && (storageOnly || chance.yes(0.45))) {
            roles.add("ceph-osd");
        }
        if (!storage.volumesCeph() && (storageOnly || chance.yes(0.35))) {
            roles.add("cinder");
        }
        if (roles.isEmpty()) {
            roles.add("base-os");
        }
        return roles;
    }
}
