package org.fuelstats.collector.installations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Parses filtering rules in both formats in use: per release an object from build id to date, or a list of objects with either {@code
 * build_id} or {@code packages_list}, and {@code from_date}. Problems are collected, not thrown.
 */
final class RulesParser {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](?:(\\d{2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6}))?)?)?)?)?Z?");

    private final List<String> problems;

    RulesParser(List<String> problems) {
        this.problems = problems;
    }

    FilteringRules rules(Object value) {
        Map<String, Optional<BuildRule>> releases = new HashMap<>();
        if (value instanceof JSONObject object) {
            for (String release : object.keySet()) {
                releases.put(release, release(object.get(release), "release " + release));
            }
        } else if (value != JSONObject.NULL) {
            problems.add("the file must hold an object of rules by release");
        }
        return new FilteringRules(releases);
    }

    private Optional<BuildRule> release(Object value, String where) {
        Map<String, Optional<Instant>> buildIds = new HashMap<>();
        Map<List<String>, Optional<Instant>> packages = new HashMap<>();
        if (value == JSONObject.NULL) {
            return Optional.empty();
        } else if (value instanceof JSONObject object) {
            for (String buildId : object.keySet()) {
                buildIds.put(buildId, date(object.get(buildId), where + ", build " + buildId));
            }
        } else if (value instanceof JSONArray list) {
            for (int i = 0; i < list.length(); i++) {
                entry(list.get(i), where + ", rule " + (i + 1), buildIds, packages);
            }
        } else {
            problems.add(where + ": must be null, an object of dates by build id, or a list of rules");
        }
        return Optional.of(new BuildRule(buildIds, packages));
    }

    private void entry(
            Object value,
            String where,
            Map<String, Optional<Instant>> buildIds,
            Map<List<String>, Optional<Instant>> packages) {
        if (!(value instanceof JSONObject rule)) {
            problems.add(where + ": must be an object");
            return;
        }
        for (String name : rule.keySet()) {
            if (!List.of("build_id", "packages_list", "from_date").contains(name)) {
                problems.add(where + ": has an unknown member " + name);
            }
        }
        Optional<Instant> from = date(rule.opt("from_date"), where);
        boolean byBuild = rule.has("build_id");
        if (byBuild == rule.has("packages_list")) {
            problems.add(where + ": must have either build_id or packages_list");
        } else if (byBuild) {
            if (rule.get("build_id") instanceof String buildId) {
                buildIds.put(buildId, from);
            } else {
                problems.add(where + ": build_id must be a string");
            }
        } else {
            names(rule.get("packages_list"), where).ifPresent(names -> packages.put(names, from));
        }
    }

    private Optional<List<String>> names(Object value, String where) {
        List<String> names = new ArrayList<>();
        boolean good = value instanceof JSONArray;
        if (good) {
            for (Object name : (JSONArray) value) {
                good &= name instanceof String;
                names.add(String.valueOf(name));
            }
        }
        if (!good) {
            problems.add(where + ": packages_list must be a list of strings");
            return Optional.empty();
        }
        return Optional.of(names.stream().sorted().toList());
    }

    /** A date, which may end anywhere behind the day; nothing if there is none. */
    private Optional<Instant> date(Object value, String where) {
        if (value == null || value == JSONObject.NULL) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(String.valueOf(value));
        if (value instanceof String && date.matches()) {
            try {
                return Optional.of(LocalDateTime.of(
                                number(date, 1),
                                number(date, 2),
                                number(date, 3),
                                number(date, 4),
                                number(date, 5),
                                number(date, 6))
                        .plusNanos(micros(date.group(7)) * 1000L)
                        .toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // falls through: it looks like a date and is none
            }
        }
        problems.add(where + ": " + value + " is not a date; examples: 2015-05-19, 2015-05-19T11:55:06 (UTC)");
        return Optional.empty();
    }

    private static int number(Matcher date, int group) {
        return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
    }

    private static int micros(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
    }
}
