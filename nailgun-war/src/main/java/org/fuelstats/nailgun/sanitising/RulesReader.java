package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rules up to a version, and refuses those that name a form or a tree that is not there. What came later is marked, as in
 * {@code "word since 2"}, and each version after the first says in {@code changes} what is new.
 */
final class RulesReader {
    private static final JsonMapper JSON5 = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Pattern LATER = Pattern.compile("(.*) since (\\d+)");

    private final JsonNode source;
    private final int version;
    private final Map<String, Form> forms;

    private RulesReader(JsonNode source, int version) {
        this.source = source;
        this.version = version;
        forms = byName("forms", RulesReader::form);
    }

    /** The rules of the product. */
    static Rules ofProduct() {
        return read(product());
    }

    /** Those rules of the product that this version had. */
    static Rules ofProduct(int version) {
        return read(product(), version);
    }

    private static JsonNode product() {
        try (InputStream stream = RulesReader.class.getResourceAsStream("rules.json5")) {
            return JSON5.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("rules.json5", e);
        }
    }

    static Rules read(JsonNode source) {
        return read(source, source.required("version").intValue());
    }

    static Rules read(JsonNode source, int version) {
        RulesReader reader = new RulesReader(source, version);
        return new Rules(
                version,
                reader.changes(),
                reader.forms,
                reader.byName("tasks", (name, tree) -> reader.tree(name, tree)),
                reader.byName("shared", (name, tree) -> reader.tree(name, tree)),
                reader.byName("structure", (name, tree) -> reader.tree(name, tree)),
                reader.attributes("attributes", true),
                reader.attributes("vmwareAttributes", false),
                reader.byName("privateAttributes", (group, names) -> texts(names)));
    }

    private interface Entry<T> {
        T of(String name, JsonNode value);
    }

    private <T> Map<String, T> byName(String section, Entry<T> entry) {
        Map<String, T> entries = new LinkedHashMap<>();
        source.required(section).fields().forEachRemaining(each -> {
            T value = entry.of(each.getKey(), each.getValue());
            if (value != null) {
                entries.put(each.getKey(), value);
            }
        });
        return entries;
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (int each = 2; each <= version; each++) {
            changes.add(
                    source.required("changes").required(Integer.toString(each)).textValue());
        }
        return changes;
    }

    /** The name of a form or a tree; null if it came after the version that is read. */
    private String known(String text) {
        Matcher later = LATER.matcher(text);
        if (!later.matches()) {
            return text;
        }
        if (Integer.parseInt(later.group(2)) > source.required("version").intValue()) {
            throw new IllegalArgumentException("since a version that is not there: " + text);
        }
        return Integer.parseInt(later.group(2)) <= version ? later.group(1) : null;
    }

    private static Form form(String name, JsonNode rule) {
        Set<RemovedKind> allowed = new LinkedHashSet<>();
        texts(rule.path("mayLookLike"))
                .forEach(kind -> allowed.add(RemovedKind.valueOf(kind.toUpperCase(Locale.ROOT))));
        return new Form(
                name,
                rule.required("is").textValue(),
                rule.required("example").textValue(),
                Pattern.compile(rule.required("matches").textValue()),
                allowed,
                texts(rule.path("only")));
    }

    /** Null for what came later as a whole. */
    private RuleTree tree(String where, JsonNode rule) {
        if (rule.isTextual()) {
            String text = known(rule.textValue());
            return text == null
                    ? null
                    : text.startsWith("@") ? shared(where, text.substring(1)) : new RuleTree.Value(form(where, text));
        }
        if (!rule.isObject()) {
            throw new IllegalArgumentException(where + " is neither a form nor members: " + rule);
        }
        Map<String, RuleTree> members = new LinkedHashMap<>();
        rule.fields().forEachRemaining(member -> {
            RuleTree tree = tree(where + "." + member.getKey(), member.getValue());
            if (tree != null) {
                members.put(member.getKey(), tree);
            }
        });
        return members.isEmpty() && !rule.isEmpty() ? null : new RuleTree.Members(members);
    }

    private RuleTree shared(String where, String name) {
        if (!source.required("shared").has(name)) {
            throw new IllegalArgumentException(where + " names a shared tree that is not there: " + name);
        }
        return new RuleTree.Shared(name);
    }

    private Form form(String where, String name) {
        Form form = forms.get(name);
        if (form == null) {
            throw new IllegalArgumentException(where + " has a form that is not there: " + name);
        }
        return form;
    }

    private List<SettingRule> attributes(String section, boolean editable) {
        List<SettingRule> rules = new ArrayList<>();
        source.required(section).fields().forEachRemaining(each -> {
            JsonNode rule = each.getValue();
            String form = known(
                    rule.isTextual() ? rule.textValue() : rule.path("form").asText());
            if (form != null) {
                rules.add(attribute(each.getKey(), rule, form, editable));
            }
        });
        return rules;
    }

    /** Settings are objects with the member value, but for those of a group's metadata. */
    private SettingRule attribute(String path, JsonNode rule, String form, boolean editable) {
        List<String> names = new ArrayList<>(Arrays.asList(path.split("\\.")));
        Function<String, String> text = member -> rule.path(member).asText();
        String last = names.get(names.size() - 1);
        if (editable && !names.contains("metadata")) {
            names.add("value");
        }
        return new SettingRule(
                List.copyOf(names),
                rule.has("name") ? text.apply("name") : last,
                form(path, form),
                rule.has("function")
                        ? SettingRule.Function.valueOf(text.apply("function").toUpperCase(Locale.ROOT))
                        : SettingRule.Function.VALUE);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
