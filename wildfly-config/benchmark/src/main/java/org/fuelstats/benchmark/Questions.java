package org.fuelstats.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Filters as users of the page set them: none, a release, an edition, some weeks or months. No two are the same. */
final class Questions {
    private static final List<String> RELEASES = List.of("6.0", "6.1", "7.0", "8.0", "9.0");
    private static final List<String> EDITIONS = List.of("community", "commercial");
    private static final List<Integer> SPANS = List.of(7, 30, 90, 180, 365);
    private static final int HISTORY_DAYS = 700;

    private final Random random = new Random(5);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** So many questions, the first of which has no filter. */
    List<String> make(int number) {
        List<String> questions = new ArrayList<>();
        questions.add("");
        while (questions.size() < number) {
            String question = one(questions.size());
            if (!questions.contains(question)) questions.add(question);
        }
        return questions;
    }

    /** Two of three name some days; every second one names a release or an edition. */
    private String one(int number) {
        List<String> filters = new ArrayList<>();
        if (number % 3 != 0) {
            int span = SPANS.get(random.nextInt(SPANS.size()));
            LocalDate to = today.minusDays(random.nextInt(HISTORY_DAYS - span));
            filters.add("from=" + to.minusDays(span) + "&to=" + to);
        }
        if (number % 2 == 1 || filters.isEmpty()) {
            filters.add("release=" + RELEASES.get(random.nextInt(RELEASES.size())));
            if (number % 4 == 1) filters.add("edition=" + EDITIONS.get(random.nextInt(EDITIONS.size())));
        }
        return String.join("&", filters);
    }
}
