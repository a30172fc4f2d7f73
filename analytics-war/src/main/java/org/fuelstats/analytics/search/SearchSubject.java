package org.fuelstats.analytics.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.installations.InstallationStructure;

/** What can be searched, with its fields. */
enum SearchSubject {
    INSTALLATIONS(
            InstallationStructure.class,
            closed("master_node_uid", SearchField.Kind.TEXT),
            open("release", SearchField.Kind.TEXT),
            open("edition", SearchField.Kind.TEXT),
            closed("is_filtered", SearchField.Kind.FLAG),
            closed("creation_date", SearchField.Kind.MOMENT),
            closed("reported_at", SearchField.Kind.MOMENT),
            open("environments_num", SearchField.Kind.NUMBER),
            closed("allocated_nodes_num", SearchField.Kind.NUMBER),
            closed("unallocated_nodes_num", SearchField.Kind.NUMBER),
            closed("build_id", SearchField.Kind.TEXT),
            open("openstack_version", SearchField.Kind.TEXT),
            open("feature_groups", SearchField.Kind.TEXT),
            closed("contact_given", SearchField.Kind.FLAG),
            closed("fuel_menu_used", SearchField.Kind.FLAG),
            environment("status", "status", SearchField.Kind.TEXT, true),
            environment("nodes_num", "nodes_num", SearchField.Kind.NUMBER, false),
            environment("mode", "mode", SearchField.Kind.TEXT, true),
            environment("os", "release.os", SearchField.Kind.TEXT, true),
            environment("os_version", "release.os_version", SearchField.Kind.TEXT, true),
            environment("release", "release.version", SearchField.Kind.TEXT, true),
            environment("hypervisor", "hypervisor", SearchField.Kind.TEXT, true),
            environment("net_provider", "net_provider", SearchField.Kind.TEXT, true),
            environment("segmentation_type", "network.segmentation_type", SearchField.Kind.TEXT, true),
            environment("storage_options", "storage_options", SearchField.Kind.TEXT, true),
            environment("projects", "projects", SearchField.Kind.TEXT, true),
            environment("plugins", "plugins", SearchField.Kind.TEXT, true),
            environment("is_customized", "is_customized", SearchField.Kind.FLAG, true),
            environment("kernel_params", "kernel_params", SearchField.Kind.TEXT, false),
            environment("modified_settings", "modified_settings", SearchField.Kind.TEXT, false)),
    ACTION_LOGS(
            ActionLog.class,
            closed("master_node_uid", SearchField.Kind.TEXT),
            open("release", SearchField.Kind.TEXT),
            open("edition", SearchField.Kind.TEXT),
            closed("is_filtered", SearchField.Kind.FLAG),
            closed("external_id", SearchField.Kind.NUMBER),
            open("action_type", SearchField.Kind.TEXT),
            open("action_group", SearchField.Kind.TEXT),
            open("action_name", SearchField.Kind.TEXT),
            open("operation", SearchField.Kind.TEXT),
            open("outcome", SearchField.Kind.TEXT),
            open("client", SearchField.Kind.TEXT),
            closed("cluster_id", SearchField.Kind.NUMBER),
            closed("start_timestamp", SearchField.Kind.MOMENT),
            closed("end_timestamp", SearchField.Kind.MOMENT),
            closed("happened_at", SearchField.Kind.MOMENT),
            closed("implausible_clock", SearchField.Kind.FLAG),
            closed("duration_ms", SearchField.Kind.NUMBER),
            closed("ended_with_status", SearchField.Kind.TEXT),
            closed("response_status", SearchField.Kind.NUMBER));

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

    private static SearchField open(String name, SearchField.Kind kind) {
        return new SearchField(name, name, kind, null, true);
    }

    private static SearchField closed(String name, SearchField.Kind kind) {
        return new SearchField(name, name, kind, null, false);
    }

    private static SearchField environment(String name, String path, SearchField.Kind kind, boolean open) {
        return new SearchField("environment." + name, "clusters." + path, kind, "clusters", open);
    }
}
