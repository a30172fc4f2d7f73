package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The build information of an installation. Up to 7.0 it is the content of its version file with the commits it was built from, whose names
 * changed in 6.1; from 8.0 only the release, and the package's name beside it.
 */
final class FuelReleaseDocument {
    /** Each release was built often; the field runs only a few of the builds. */
    private static final int BUILDS = 3;

    private FuelReleaseDocument() {}

    static ObjectNode of(Installation installation) {
        Release release = installation.release();
        String openstack = release.systems().get(0).releaseVersion();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("release", release.text());
        document.put("api", release.since(Release.V9_0) ? "1" : "1.0");
        ArrayNode groups = document.putArray("feature_groups");
        if (installation.commercial()) {
            groups.add("mirantis");
        } else {
            groups.add("experimental");
            if (release.since(Release.V9_0)) {
                groups.add("advanced");
            }
        }
        document.put("openstack_version", openstack);
        if (!release.since(Release.V8_0)) {
            ObjectNode build = build(release, number(installation));
            document.setAll(build);
            document.put("production", "docker");
            document.put("auth_required", true);
            ObjectNode versions =
                    document.putObject("release_versions").putObject(openstack).putObject("VERSION");
            versions.put("release", release.text());
            versions.setAll(build);
        }
        return document;
    }

    static String nailgunPackage(Installation installation) {
        String release = installation.release().text();
        int build = 8400 + 100 * installation.release().ordinal() + number(installation);
        return "fuel-nailgun-" + release + ".0-1.mos" + build + ".noarch";
    }

    private static int number(Installation installation) {
        return installation.chance(1).weighted(List.of(0, 1, 2), 70, 20, 10);
    }

    private static ObjectNode build(Release release, int number) {
        Chance chance = new Chance(release.ordinal() * (long) BUILDS, number);
        LocalDate day = LocalDate.of(2014, 12, 26).plusDays(175L * release.ordinal() - 9L * number);
        ObjectNode build = JsonNodeFactory.instance.objectNode();
        build.put("build_number", String.valueOf(58 + 120 * release.ordinal() - number));
        build.put(
                "build_id",
                String.format(
                        Locale.ROOT,
                        "%s_%02d-%02d-%02d",
                        day,
                        chance.between(0, 23),
                        chance.between(0, 59),
                        chance.between(0, 59)));
        boolean renamed = release.since(Release.V6_1);
        for (String repository : List.of(
                "nailgun_sha",
                "astute_sha",
                "fuelmain_sha",
                renamed ? "fuel-library_sha" : "fuellib_sha",
                renamed ? "fuel-ostf_sha" : "ostf_sha")) {
            build.put(repository, chance.hex(40));
        }
        if (renamed) {
            build.put("python-fuelclient_sha", chance.hex(40));
        }
        return build;
    }
}
