package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the server could not start as a whole, or could not deploy the application: as its log and its marker file say. */
final class DeploymentFailure {
    private static final Pattern INVALID_SETTINGS = Pattern.compile("Invalid settings: [^\n]*");

    /** The end of the nested texts of the marker file. */
    private static final Pattern END = Pattern.compile("\\\\\"}+\"$");

    private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+\"");

    private static final String SERVER_STARTS = "WFLYSRV0049";
    private static final Pattern FAILED_SERVICE = Pattern.compile("MSC000001: Failed to start service (.*)");

    private DeploymentFailure() {}

    /** The first service that failed since the server was last started, with the reason. */
    static String firstBootError(Path log) throws IOException {
        String first = null;
        try (Stream<String> lines = Files.lines(log)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher failed = FAILED_SERVICE.matcher(line);
                if (line.contains(SERVER_STARTS)) {
                    first = null;
                } else if (first == null && failed.find()) {
                    first = failed.group(1);
                }
            }
        }
        return first == null ? "an error at boot." : first;
    }

    /** The invalid settings alone, if these are the reason, without the stack traces around them. */
    static String reason(String text) {
        Matcher settings = INVALID_SETTINGS.matcher(text);
        if (!settings.find()) {
            return text;
        }
        String problems = END.matcher(settings.group()).replaceFirst("");
        return ESCAPED_QUOTE.matcher(problems).replaceAll("\"");
    }
}
