package org.fuelstats.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why the server could not deploy the application, as it says in its marker file. */
final class DeploymentFailure {
    private static final Pattern INVALID_SETTINGS = Pattern.compile("Invalid settings: [^\n]*");

    /** The end of the nested texts of the marker file. */
    private static final Pattern END = Pattern.compile("\\\\\"}+\"$");

    private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+\"");

    private DeploymentFailure() {}

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
