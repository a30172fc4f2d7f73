package org.fuelstats.analytics.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.installations.InstallationStructure;

/** What can be searched, and by which fields. */
enum SearchSubject {
    INSTALLATIONS(
            InstallationStructure.class,
            closed("master_node_uid", FieldKind.TEXT),
            open("release", FieldKind.TEXT),
            open("edition", FieldKind.TEXT),
            closed("is_filtered", FieldKind.FLAG),
            closed("creation_date", FieldKind.MOMENT),
            closed("reported_at", FieldKind.MOMENT),
            open("environments_num", FieldKind.NUMBER),
            closed("allocated_nodes_num", FieldKind.NUMBER),
            closed("unallocated_nodes_num", FieldKind.NUMBER),
            closed("build_id", FieldKind.TEXT),
            open("openstack_version", FieldKind.TEXT),
            open("feature_groups", FieldKind.TEXT),
            closed("contact_given", FieldKind.FLAG),
            closed("fuel_menu_used", FieldKind.FLAG),
            environment("status", "status", FieldKind.TEXT, true),
            environment("nodes_num", "nodes_num", FieldKind.NUMBER, false),
            environment("mode", "mode", FieldKind.TEXT, true),
            environment("os", "release.os", FieldKind.TEXT, true),
            environment("os_version", "release.os_version", FieldKind.TEXT, true),
            environment("release", "release.version", FieldKind.TEXT, true),
            environment("hypervisor", "libvirt_type", FieldKind.TEXT, true),
            environment("net_provider", "net_provider", FieldKind.TEXT, true),
            environment("segmentation_type", "network.segmentation_type", FieldKind.TEXT, true),
            environment("storage_options", "storage_options", FieldKind.TEXT, true),
            environment("projects", "projects", FieldKind.TEXT, true),
            environment("plugins", "plugins", FieldKind.TEXT, true),
            environment("is_customized", "is_customized", FieldKind.FLAG, true),
            environment("kernel_params", "kernel_params", FieldKind.TEXT, false),
            environment("modified_settings", "modified_settings", FieldKind.TEXT, false)),
    ACTION_LOGS(
            ActionLog.class,
            closed("master_node_uid", FieldKind.TEXT),
            open("release", FieldKind.TEXT),
            open("edition", FieldKind.TEXT),
            closed("is_filtered", FieldKind.FLAG),
            closed("external_id", FieldKind.NUMBER),
            open("action_type", FieldKind.TEXT),
            open("action_group", FieldKind.TEXT),
            open("action_name", FieldKind.TEXT),
            open("operation", FieldKind.TEXT),
            open("outcome", FieldKind.TEXT),
            open("client", FieldKind.TEXT),
            closed("cluster_id", FieldKind.NUMBER),
            closed("start_timestamp", FieldKind.MOMENT),
            closed("end_timestamp", FieldKind.MOMENT),
            closed("happened_at", FieldKind.MOMENT),
            closed("duration_ms", FieldKind.NUMBER),
            closed("ended_with_status", FieldKind.TEXT),
            closed("response_status", FieldKind.NUMBER));

    private final Class<?> entity;
    private final Map<String, SearchField> fields = new LinkedHashMap<>();

    SearchSubject(Class<?> entity, SearchField... known) {
        this.entity = entity;
        for (SearchField field : known) fields.put(field.name(), field);
    }

    Class<?> entity() {
        return entity;
    }

    /** The word in the language. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<SearchField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    List<SearchField> fields() {
        return List.copyOf(fields.values());
    }

    static Optional<SearchSubject> of(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    private static SearchField open(String name, FieldKind kind) {
        return new SearchField(name, name, kind, null, true);
    }

    private static SearchField closed(String name, FieldKind kind) {
        return new SearchField(name, name, kind, null, false);
    }

    private static SearchField environment(String name, String path, FieldKind kind, boolean open) {
        return new SearchField("environment." + name, "clusters." + path, kind, "clusters", open);
    }
}
