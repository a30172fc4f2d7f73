package org.fuelstats.nailgun.sanitising;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual's page about what is collected, written from the rules. */
final class CollectedDataPage {
    private final Rules rules;
    private final StringBuilder text = new StringBuilder();

    CollectedDataPage(Rules rules) {
        this.rules = rules;
    }

    String text() {
        text.append("# What is collected\n\nGenerated from the rules of sanitising, [rules.json5](")
                .append("../nailgun-war/src/main/resources/org/fuelstats/nailgun/sanitising/rules.json5), version ")
                .append(rules.version())
                .append(".\n\n")
                .append("""
                        Only what this page lists leaves an installation. Everything else stays: passwords, keys and tokens, IP and MAC addresses,
                        netmasks, names of hosts, nodes and environments, serial numbers, addresses of repositories, labels, error messages. A value of
                        a listed member stays too if it has not the form given here, or if it looks like an address, a name of a host, a secret, a
                        path or free text. What was removed is counted by kind: %s.

                        `GET /api/statistics/structure` answers an administrator with the exact description of the installation that would be sent now, and
                        with what was removed from it.

                        Contact data (name, e-mail, company) are sent only if the administrator enters them and switches them on. How much is
                        looked at is limited: of what is nested more than 64 levels deep, or beyond two million values, nothing is kept.

                        """.formatted(kinds()));
        text.append("## Forms\n\n| Form | What values are | Example |\n|---|---|---|\n");
        rules.forms().forEach((name, form) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(form.description())
                .append(" | `")
                .append(form.example())
                .append("` |\n"));
        text.append(
                "\nTrue, false, numbers, null and the empty text have every form.\n\n## Structure of the installation\n\n");
        rules.structure().forEach((part, tree) -> table("### Of " + part(part), tree));
        text.append("## Settings of environments\n\n");
        attributes();
        text.append("\nThese settings are known and never leave: ")
                .append(privateOnes())
                .append(".\n\n## Output of tasks\n\n")
                .append("Of other tasks no output is kept.\n\n");
        rules.tasks().forEach((task, tree) -> table("### `" + task + "`", tree));
        text.append("## Shared parts\n\n");
        rules.sharedTrees().forEach((name, tree) -> table("### " + name, tree));
        return text.toString().stripTrailing() + "\n";
    }

    private static String part(String part) {
        return switch (part) {
            case "installation" -> "the installation";
            case "cluster" -> "each environment";
            default -> "each node";
        };
    }

    private String kinds() {
        return Arrays.stream(RemovedKind.values())
                .map(kind -> "`" + kind.word() + "`")
                .collect(Collectors.joining(", "));
    }

    private void table(String title, RuleTree tree) {
        text.append(title).append("\n\n");
        if (tree instanceof RuleTree.Shared shared) {
            text.append("See [")
                    .append(shared.name())
                    .append("](#")
                    .append(shared.name())
                    .append(").\n\n");
            return;
        }
        text.append("| Member | Form |\n|---|---|\n");
        rows("", tree);
        text.append('\n');
    }

    private void rows(String path, RuleTree tree) {
        if (tree instanceof RuleTree.Value value) {
            row(path, value.form().name());
        } else if (tree instanceof RuleTree.Shared shared) {
            row(path, "see [" + shared.name() + "](#" + shared.name() + ")");
        } else if (tree instanceof RuleTree.Members members) {
            if (members.trees().isEmpty()) {
                row(path, "nothing inside");
            }
            members.trees().forEach((name, member) -> rows(path.isEmpty() ? name : path + "." + name, member));
        }
    }

    private void row(String path, String form) {
        text.append("| `").append(path).append("` | ").append(form).append(" |\n");
    }

    private void attributes() {
        text.append("| Setting | Leaves as | Form |\n|---|---|---|\n");
        Stream.concat(rules.attributes().stream(), rules.vmwareAttributes().stream())
                .forEach(rule -> text.append("| `")
                        .append(String.join(".", rule.path()))
                        .append("` | `")
                        .append(rule.name())
                        .append("` | ")
                        .append(
                                switch (rule.function()) {
                                    case VALUE -> rule.form().name();
                                    case BOOL -> "whether there is a value";
                                    case LEN -> "how many there are";
                                })
                        .append(" |\n"));
    }

    private String privateOnes() {
        Map<String, Set<String>> sorted = new TreeMap<>(rules.privateAttributes());
        return sorted.entrySet().stream()
                .map(group -> "`" + group.getKey() + "` ("
                        + String.join(", ", new TreeSet<>(group.getValue())).replace("*", "all") + ")")
                .collect(Collectors.joining(", "));
    }
}
