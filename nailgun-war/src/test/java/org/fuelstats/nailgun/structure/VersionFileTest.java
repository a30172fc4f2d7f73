package org.fuelstats.nailgun.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionFileTest {
    private static final String RELEASE_61 = """
            VERSION:
              feature_groups:
                - mirantis
                - experimental
              production: "docker"
              release: "6.1"
              api: "1.0"
              build_number: "525"
              openstack_version: '2014.2.2-6.1'
              fuel-library_sha: "2e7a08ad9792c700ebf08ce87f4867df36aa9fab"
              release_versions:
                2014.2.2-6.1:
                  VERSION:
                    release: "nested"
              nailgun_sha: e01693992d7a0304d926b922b43f3b747c35964c # a comment
            """;

    @TempDir
    Path folder;

    @Test
    void theFileOfReleases60To70() throws Exception {
        assertEquals(
                new JsonMapper().readTree("""
                {"feature_groups": ["mirantis", "experimental"], "production": "docker", "release": "6.1", "api": "1.0", "build_number": "525",
                 "openstack_version": "2014.2.2-6.1", "fuel-library_sha": "2e7a08ad9792c700ebf08ce87f4867df36aa9fab", "release_versions": [],
                 "nailgun_sha": "e01693992d7a0304d926b922b43f3b747c35964c"}"""), PlainYaml.parsed(RELEASE_61).path("VERSION"));
    }

    @Test
    void theGroupInNailgunsSettingsSince80() throws Exception {
        assertEquals(new JsonMapper().readTree("""
                {"release": "9.0", "api": "1", "feature_groups": ["experimental", "advanced"]}"""), PlainYaml.parsed("""
                DEVELOPMENT: 0
                DATABASE:
                  passwd: "planted"
                VERSION:
                  release: "9.0"
                  api: "1"
                  feature_groups: [experimental, "advanced"]

                # other settings
                AUTH:
                  release: "8.0"
                """).path("VERSION"));
    }

    @Test
    void theFirstFileThatTellsAReleaseCounts() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "VERSION:\n", UTF_8);
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path good = Files.writeString(folder.resolve("version.yaml"), RELEASE_61, UTF_8);
        List<Path> files = List.of(folder.resolve("missing"), folder, empty, binary, good);
        assertEquals(
                "6.1", VersionFile.firstOf(files).orElseThrow().path("release").textValue());
        assertEquals(Optional.empty(), VersionFile.firstOf(files.subList(0, 4)));
    }
}
