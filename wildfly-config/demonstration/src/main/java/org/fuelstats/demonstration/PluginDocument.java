package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plugin of an environment: its name and versions, and from 8.0 also what it adds. */
final class PluginDocument {
    private PluginDocument() {}

    static ObjectNode of(Plugin plugin, Release release) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", plugin.id()).put("name", plugin.name()).put("version", plugin.version());
        document.put("package_version", plugin.packageVersion());
        document.putArray("fuel_version").add(release.text());
        document.putArray("releases")
                .addObject()
                .put("os", "ubuntu")
                .put("version", release.systems().get(0).releaseVersion())
                .put("deployment_scripts_path", "deployment_scripts/")
                .put("repository_path", "repositories/ubuntu")
                .putArray("mode")
                .add("ha")
                .add("multinode");
        if (release.since(Release.V8_0)) {
            document.putArray("groups").add(plugin.group());
            document.putArray("licenses").add("Apache License Version 2.0");
            document.put("is_hotpluggable", plugin.hotpluggable());
            document.putObject("attributes_metadata");
            document.putObject("roles_metadata");
            document.putObject("volumes_metadata");
            document.putArray("network_roles_metadata");
            document.putArray("components_metadata");
            document.putArray("deployment_tasks");
            document.putArray("tasks");
        }
        return document;
    }
}
