package org.fuelstats.persistence.index;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.ObjectStructure;

/**
 * The environments of an installation, each a nested document. The numbers of environments and of plugins are limited, because the
 * documents of a whole indexing step are in memory at once and their size is determined by the sender.
 */
final class ClusterFields {
    /** The most environments of one installation that are indexed. */
    static final int MOST_CLUSTERS = 256;

    /** The most plugins of one environment that are indexed. */
    static final int MOST_PLUGINS = 64;

    /** The single item of a list that is known to be empty; an unknown list has no items. */
    static final String NONE = "none";

    private static final List<String> STORAGE_OPTIONS = List.of(
            "volumes_lvm",
            "volumes_ceph",
            "volumes_block_device",
            "volumes_vmdk",
            "images_ceph",
            "images_vcenter",
            "ephemeral_ceph",
            "objects_ceph",
            "iser");
    private static final List<String> PROJECTS = List.of("sahara", "murano", "ceilometer", "heat", "ironic", "mongo");

    private static final Pattern OS_IN_NAME = Pattern.compile("\\bon ([A-Za-z]+) ([0-9]+(?:\\.[0-9]+)*)");

    private final IndexObjectFieldReference clusters;
    private final IndexFieldReference<Long> id;
    private final IndexFieldReference<String> status;
    private final IndexFieldReference<Long> nodesNum;
    private final IndexFieldReference<String> mode;
    private final IndexFieldReference<String> fuelVersion;
    private final IndexFieldReference<String> netProvider;
    private final IndexFieldReference<Boolean> customized;
    private final IndexFieldReference<String> libvirtType;
    private final IndexFieldReference<String> hypervisor;
    private final IndexFieldReference<String> kernelParams;
    private final IndexFieldReference<String> storageOptions;
    private final IndexFieldReference<String> projects;
    private final IndexFieldReference<String> plugins;
    private final IndexFieldReference<String> pluginVersions;
    private final IndexFieldReference<String> storage;
    private final IndexFieldReference<String> modifiedSettings;
    private final IndexFieldReference<String> settingsTold;
    private final NodeFields nodes;
    private final IndexObjectFieldReference release;
    private final IndexFieldReference<String> releaseName;
    private final IndexFieldReference<String> releaseOs;
    private final IndexFieldReference<String> releaseVersion;
    private final IndexFieldReference<String> releaseOsVersion;
    private final IndexObjectFieldReference network;
    private final IndexFieldReference<String> segmentationType;
    private final IndexFieldReference<String> l23Provider;
    private final IndexFieldReference<String> netManager;
    private final IndexFieldReference<String> provider;
    private final IndexFieldReference<String> nsxTransport;

    ClusterFields(DocumentFields fields, IndexSchemaElement root) {
        IndexSchemaObjectField cluster =
                root.objectField("clusters", ObjectStructure.NESTED).multiValued();
        clusters = cluster.toReference();
        id = fields.number(cluster, "id");
        status = fields.text(cluster, "status");
        nodesNum = fields.number(cluster, "nodes_num");
        mode = fields.text(cluster, "mode");
        fuelVersion = fields.text(cluster, "fuel_version");
        netProvider = fields.text(cluster, "net_provider");
        customized = fields.flag(cluster, "is_customized");
        libvirtType = fields.text(cluster, "libvirt_type");
        hypervisor = fields.text(cluster, "hypervisor");
        kernelParams = fields.text(cluster, "kernel_params");
        storageOptions = fields.texts(cluster, "storage_options");
        projects = fields.texts(cluster, "projects");
        plugins = fields.texts(cluster, "plugins");
        pluginVersions = fields.texts(cluster, "plugin_versions");
        storage = fields.text(cluster, "storage");
        modifiedSettings = fields.texts(cluster, "modified_settings");
        settingsTold = fields.text(cluster, "settings_told");
        nodes = new NodeFields(fields, cluster);
        IndexSchemaObjectField releasePart = cluster.objectField("release", ObjectStructure.FLATTENED);
        release = releasePart.toReference();
        releaseName = fields.text(releasePart, "name");
        releaseOs = fields.text(releasePart, "os");
        releaseVersion = fields.text(releasePart, "version");
        releaseOsVersion = fields.text(releasePart, "os_version");
        IndexSchemaObjectField networkPart = cluster.objectField("network", ObjectStructure.FLATTENED);
        network = networkPart.toReference();
        segmentationType = fields.text(networkPart, "segmentation_type");
        l23Provider = fields.text(networkPart, "net_l23_provider");
        netManager = fields.text(networkPart, "net_manager");
        provider = fields.text(networkPart, "provider");
        nsxTransport = fields.text(networkPart, "nsx_transport");
    }

    void write(DocumentElement document, List<Payload> sentClusters) {
        int room = NodeFields.MOST_ENTRIES;
        for (Payload cluster : first(sentClusters, MOST_CLUSTERS)) {
            DocumentElement element = document.addObject(clusters);
            writeFacts(element, cluster);
            writeOptions(element, cluster);
            writeSettings(element, cluster);
            room -= nodes.write(element, cluster.items("nodes"), room);
        }
    }

    private void writeFacts(DocumentElement element, Payload cluster) {
        element.addValue(id, cluster.number("id"));
        element.addValue(status, cluster.text("status"));
        element.addValue(nodesNum, cluster.number("nodes_num"));
        element.addValue(mode, cluster.text("mode"));
        element.addValue(fuelVersion, cluster.text("fuel_version"));
        element.addValue(netProvider, cluster.text("net_provider"));
        element.addValue(customized, cluster.flag("is_customized"));
        DocumentElement releasePart = element.addObject(release);
        releasePart.addValue(releaseName, cluster.text("release", "name"));
        releasePart.addValue(releaseOs, cluster.lowerCaseText("release", "os"));
        releasePart.addValue(releaseVersion, cluster.text("release", "version"));
        releasePart.addValue(releaseOsVersion, osVersion(cluster.text("release", "name")));
        DocumentElement networkPart = element.addObject(network);
        networkPart.addValue(segmentationType, cluster.text("network_configuration", "segmentation_type"));
        networkPart.addValue(l23Provider, cluster.text("network_configuration", "net_l23_provider"));
        networkPart.addValue(provider, NetworkProvider.of(cluster));
        networkPart.addValue(nsxTransport, NetworkProvider.transport(cluster));
        networkPart.addValue(netManager, cluster.text("network_configuration", "net_manager"));
    }

    private void writeOptions(DocumentElement element, Payload cluster) {
        Payload attributes = cluster.at("attributes");
        element.addValue(libvirtType, attributes.lowerCaseText("libvirt_type"));
        element.addValue(hypervisor, Hypervisor.of(cluster));
        element.addValue(kernelParams, attributes.text("kernel_params"));
        List<String> options = chosen(attributes, STORAGE_OPTIONS);
        options.forEach(option -> element.addValue(storageOptions, option));
        if (!options.isEmpty()) element.addValue(storage, String.join(" + ", options));
        chosen(attributes, PROJECTS).forEach(project -> element.addValue(projects, project));
        writePlugins(element, cluster);
    }

    /** Which of these options are enabled; {@link #NONE} if all reported ones are disabled, and nothing if none is reported. */
    static List<String> chosen(Payload attributes, List<String> options) {
        List<String> reported = options.stream()
                .filter(option -> attributes.flag(option) != null)
                .toList();
        List<String> chosen = reported.stream().filter(attributes::flag).toList();
        return chosen.isEmpty() && !reported.isEmpty() ? List.of(NONE) : chosen;
    }

    private void writePlugins(DocumentElement element, Payload cluster) {
        if (cluster.length("installed_plugins") == null) return;
        boolean named = false;
        for (Payload plugin : first(cluster.items("installed_plugins"), MOST_PLUGINS)) {
            String name = plugin.text("name");
            if (name == null) continue;
            named = true;
            element.addValue(plugins, name);
            String version = plugin.text("version");
            element.addValue(pluginVersions, version == null ? name : Payload.cut(name + " " + version));
        }
        if (named) return;
        element.addValue(plugins, NONE);
        element.addValue(pluginVersions, NONE);
    }

    private void writeSettings(DocumentElement element, Payload cluster) {
        ChangedSettings changed = ChangedSettings.of(cluster);
        if (changed.source() == null) return;
        element.addValue(settingsTold, changed.source());
        if (changed.settings().isEmpty()) element.addValue(modifiedSettings, NONE);
        changed.settings().forEach(name -> element.addValue(modifiedSettings, name));
    }

    /** The operating system and its version out of a release's name, such as {@code Juno on Ubuntu 14.04.1}; null when it has none. */
    static String osVersion(String releaseName) {
        if (releaseName == null) return null;
        Matcher name = OS_IN_NAME.matcher(releaseName);
        return name.find() ? name.group(1) + " " + name.group(2) : null;
    }

    static List<Payload> first(List<Payload> items, int most) {
        return items.subList(0, Math.min(most, items.size()));
    }
}
