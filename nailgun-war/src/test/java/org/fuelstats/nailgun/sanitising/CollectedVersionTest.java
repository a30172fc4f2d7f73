package org.fuelstats.nailgun.sanitising;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What each version of the rules collects: nothing may be added to one that administrators have agreed to. */
class CollectedVersionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the members that each version lists. */
    private static final List<String> HASHES =
            List.of("d7836b1f6dfd58a3c5862578c64fb135cd3203263c1b2f2c9954cd85427454dc");

    private static final String RULES = """
            {"version": 3, "changes": {"2": "Two.", "3": "Three."},
             "forms": {"name": {"is": "a name", "example": "a", "matches": "[a-z]+"}},
             "tasks": {"old": {"a": "name", "b": "name since 2", "all": {"c": "name since 3"}, "none": {}}, "new": "@shared since 2"},
             "shared": {"shared": {"d": "name"}},
             "structure": {"installation": {"a": "name"}, "cluster": {"*": {"a": "name", "b": "name since 3"}}, "node": {}},
             "attributes": {"g.a": "name", "g.b": "name since 2", "g.c": {"name": "see", "form": "name since 3"}},
             "vmwareAttributes": {}, "privateAttributes": {}}""";

    @Test
    void whatAVersionCollectsNeverGrows() throws NoSuchAlgorithmException {
        int version = RulesReader.ofProduct().version();
        assertEquals(version, HASHES.size(), "a hash for each version: see rules.json5");
        for (int each = 1; each <= version; each++) {
            assertEquals(
                    HASHES.get(each - 1),
                    hash(RulesReader.ofProduct(each)),
                    "Version " + each
                            + " of what is collected has changed. Administrators have agreed to it: mark added members"
                            + " with a later version, as rules.json5 says. Only if the version was never released, note the new hash here.");
        }
    }

    @Test
    void anEarlierVersionLacksWhatCameLater() throws IOException {
        JsonNode all = JSON.readTree(
                "{\"a\": \"x\", \"b\": \"x\", \"c\": \"x\", \"d\": \"x\", \"all\": {\"c\": \"x\"}, \"none\": {\"a\": \"x\"}}");
        assertEquals("{\"a\":\"x\",\"none\":{}}", output(1, "old", all));
        assertEquals("{\"a\":\"x\",\"b\":\"x\",\"none\":{}}", output(2, "old", all));
        assertEquals("{\"a\":\"x\",\"b\":\"x\",\"all\":{\"c\":\"x\"},\"none\":{}}", output(3, "old", all));
        assertEquals("null", output(1, "new", all));
        assertEquals("{\"d\":\"x\"}", output(2, "new", all));
    }

    @Test
    void settingsThatCameLaterCountAsUnlisted() throws IOException {
        JsonNode settings = JSON.readTree(
                "{\"g\": {\"a\": {\"value\": \"x\"}, \"b\": {\"value\": \"x\"}, \"c\": {\"value\": \"x\"}}}");
        Sanitised first = sanitiser(1).attributes(settings);
        assertEquals("{\"a\":\"x\"}", first.document().toString());
        assertEquals(Map.of("unlisted", 2), first.removed());
        assertEquals(
                "{\"a\":\"x\",\"b\":\"x\",\"see\":\"x\"}",
                sanitiser(3).attributes(settings).document().toString());
    }

    @Test
    void eachVersionSaysWhatIsNew() throws IOException {
        assertEquals(List.of("Two.", "Three."), sanitiser(3).changesSince(1));
        assertEquals(List.of("Three."), sanitiser(3).changesSince(2));
        assertEquals(List.of(), sanitiser(3).changesSince(3));
        assertEquals(List.of(), sanitiser(3).changesSince(9));
        JsonNode silent = JSON.readTree(RULES.replace("\"2\": \"Two.\", ", ""));
        assertThrows(IllegalArgumentException.class, () -> RulesReader.read(silent));
        JsonNode beyond = JSON.readTree(RULES.replace("since 3", "since 4"));
        assertThrows(IllegalArgumentException.class, () -> RulesReader.read(beyond));
    }

    @Test
    void aVersionThatIsNotThereYetIsThePresentOne() {
        assertEquals(
                new Sanitiser().version(),
                Sanitiser.ofVersion(Integer.MAX_VALUE).version());
        assertEquals(1, Sanitiser.ofVersion(-5).version());
    }

    private static String output(int version, String task, JsonNode document) throws IOException {
        return sanitiser(version).taskOutput(task, document).document().toString();
    }

    private static Sanitiser sanitiser(int version) throws IOException {
        return new Sanitiser(RulesReader.read(JSON.readTree(RULES), version));
    }

    private static String hash(Rules rules) throws NoSuchAlgorithmException {
        TreeSet<String> members = new TreeSet<>();
        rules.tasks().forEach((task, tree) -> list("tasks." + task, tree, members));
        rules.sharedTrees().forEach((name, tree) -> list("shared." + name, tree, members));
        rules.structure().forEach((part, tree) -> list("structure." + part, tree, members));
        for (SettingRule rule : rules.attributes()) members.add("setting " + setting(rule));
        for (SettingRule rule : rules.vmwareAttributes()) members.add("VMware " + setting(rule));
        assertTrue(members.size() > 100, members::toString);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", members).getBytes(UTF_8)));
    }

    private static String setting(SettingRule rule) {
        return String.join(".", rule.path()) + " " + rule.name() + " " + rule.function() + " "
                + rule.form().name();
    }

    private static void list(String path, RuleTree tree, TreeSet<String> members) {
        if (tree instanceof RuleTree.Members inner) {
            inner.trees().forEach((name, member) -> list(path + "." + name, member, members));
        } else if (tree instanceof RuleTree.Shared shared) {
            members.add(path + " @" + shared.name());
        } else {
            members.add(path + " " + ((RuleTree.Value) tree).form().name());
        }
    }
}
