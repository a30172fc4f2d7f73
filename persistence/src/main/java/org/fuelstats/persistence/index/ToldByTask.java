package org.fuelstats.persistence.index;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the output of a task tells of the nodes that it provisioned or deployed. Each value counts once for a task. */
final class ToldByTask {
    private final Payload arguments;

    ToldByTask(Payload log) {
        arguments = log.at("additional_info", "output", "args");
    }

    /** The disk layouts of provisioned nodes: the number of disks, and the volume groups in the order of the alphabet. */
    Set<String> diskLayouts() {
        return spaces().map(ToldByTask::layout).collect(first());
    }

    /** The names of all volume groups. */
    Set<String> volumeGroups() {
        return spaces().flatMap(node -> groups(node).stream()).collect(first());
    }

    /** How networks are kept apart, by the settings of Neutron that nodes were deployed with. */
    Set<String> segmentationTypes() {
        return deployed()
                .map(node -> node.text("quantum_settings", "L2", "segmentation_type"))
                .filter(Objects::nonNull)
                .collect(first());
    }

    /** Provider and version of the network schemes that nodes were deployed with. */
    Set<String> networkSchemes() {
        return deployed()
                .map(node -> node.at("network_scheme"))
                .filter(scheme -> scheme.text("provider") != null)
                .map(scheme -> scheme.text("version") == null
                        ? scheme.text("provider")
                        : Payload.cut(scheme.text("provider") + " " + scheme.text("version")))
                .collect(first());
    }

    private Stream<Payload> spaces() {
        return arguments.items("provisioning_info", "nodes").stream()
                .map(node -> node.at("ks_meta", "pm_data", "ks_spaces"))
                .filter(spaces -> !spaces.items().isEmpty());
    }

    private Stream<Payload> deployed() {
        return arguments.items("deployment_info").stream();
    }

    private static String layout(Payload spaces) {
        long disks = spaces.items().stream()
                .filter(space -> "disk".equals(space.text("type")))
                .count();
        Set<String> groups = groups(spaces);
        return Payload.cut(disks
                + (disks == 1 ? " disk: " : " disks: ")
                + (groups.isEmpty() ? "no volume group" : String.join(" + ", groups)));
    }

    private static Set<String> groups(Payload spaces) {
        TreeSet<String> groups = new TreeSet<>();
        for (Payload space : spaces.items()) {
            if ("vg".equals(space.text("type")) && space.text("id") != null) groups.add(space.text("id"));
            space.items("volumes").stream()
                    .map(volume -> volume.text("vg"))
                    .filter(Objects::nonNull)
                    .forEach(groups::add);
        }
        return groups;
    }

    private static Collector<String, ?, Set<String>> first() {
        return Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new),
                all -> all.stream().limit(Payload.MOST_TEXTS).collect(Collectors.toCollection(TreeSet::new)));
    }
}
