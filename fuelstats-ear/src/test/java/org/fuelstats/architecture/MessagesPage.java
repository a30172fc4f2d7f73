package org.fuelstats.architecture;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The text of docs/messages.md. */
final class MessagesPage {
    private static final String INTRODUCTION = """
            # Log messages

            Every event that deserves an operator's attention is logged with an id that stays the same in all releases. Look an id of the
            log up here. `…` stands for a value. This page is generated from the typed loggers and checked by `MessagesTest`.

            Levels: `ERROR`: a defect or damage, somebody should act. `WARN`: something is unavailable or misconfigured; it recovers by
            itself or says what to change. `INFO`: what the system did. `DEBUG`: not shown unless the logger's level is lowered.

            ## Id ranges

            A new component takes a range that is not in this table.

            """;

    private MessagesPage() {}

    static String text(List<TypedLogger> loggers) {
        return INTRODUCTION
                + "| Ids | Component |\n|---|---|\n"
                + loggers.stream().map(MessagesPage::range).collect(joining())
                + loggers.stream().map(MessagesPage::section).collect(joining());
    }

    private static String range(TypedLogger logger) {
        return "| %d to %d | %s |\n".formatted(logger.firstId(), logger.lastId(), logger.title());
    }

    private static String section(TypedLogger logger) {
        return "\n## " + logger.title()
                + "\n\n| Id | Level | Message | What it means | What to do |\n|---|---|---|---|---|\n"
                + logger.messages().stream().map(MessagesPage::row).collect(joining());
    }

    private static String row(LoggedMessage message) {
        return "| `" + message.id() + "` | " + message.level() + " | "
                + message.text().replaceAll("%[sd]", "…") + " | " + message.meaning() + " | "
                + message.action() + " |\n";
    }
}
