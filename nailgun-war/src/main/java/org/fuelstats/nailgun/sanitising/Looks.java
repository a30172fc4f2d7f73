package org.fuelstats.nailgun.sanitising;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text looks like that may not leave. It errs on the side of removing: a text that only resembles an address is one.
 */
final class Looks {
    /** No form allows longer texts; and the patterns cost at most so much. */
    static final int LONGEST = 256;

    private static final int MOST_WORDS = 8;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final List<Look> LOOKS = List.of(
            look(RemovedKind.SECRET, Look.DASH, 5, "-----|ssh-(rsa|dss|ed25519|ecdsa)"),
            look(RemovedKind.SECRET, Look.UPPER | Look.LOWER, 9, "eyJ[A-Za-z0-9_-]{6,}"),
            look(RemovedKind.SECRET, Look.OTHER, 3, "\\$[0-9a-z]{1,2}\\$"),
            look(RemovedKind.SECRET, 0, 5, "(?i)passw|secret|credential|api[_-]?key|private[_-]?key|token"),
            look(RemovedKind.URL, Look.COLON | Look.OTHER, 3, "(?i)[a-z][a-z0-9+.-]*:/"),
            look(RemovedKind.EMAIL, Look.AT, 3, "[^\\s@]@[^\\s@]"),
            look(RemovedKind.IP_ADDRESS, Look.DIGIT | Look.DOT, 7, "(?<![0-9])([0-9]{1,3}[.]){3}[0-9]{1,3}(?![0-9])"),
            look(RemovedKind.MAC_ADDRESS, Look.COLON, 17, "(?i)([0-9a-f]{2}[:-]){5}[0-9a-f]{2}"),
            look(RemovedKind.MAC_ADDRESS, Look.DASH, 17, "(?i)([0-9a-f]{2}-){5}[0-9a-f]{2}"),
            look(RemovedKind.MAC_ADDRESS, Look.DOT, 14, "(?i)([0-9a-f]{4}[.]){2}[0-9a-f]{4}"),
            look(
                    RemovedKind.MAC_ADDRESS,
                    Look.DIGIT,
                    12,
                    "(?i)(?<![0-9a-z])(?=[0-9a-f]{0,11}[a-f])(?=[0-9a-f]{0,11}[0-9])[0-9a-f]{12}(?![0-9a-z])"),
            look(
                    RemovedKind.IP_ADDRESS,
                    Look.COLON,
                    3,
                    "(?i)[0-9a-f]{1,4}::|::[0-9a-f]{1,4}|([0-9a-f]{1,4}:){3,}[0-9a-f]{1,4}"),
            look(RemovedKind.SECRET, Look.DASH, 36, "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            look(RemovedKind.SECRET, Look.OTHER, 9, "[A-Za-z0-9+/]{8,}={1,2}(?![A-Za-z0-9])"),
            // Long runs of letters and digits are keys; names of settings have separators, names of products are
            // shorter.
            look(RemovedKind.SECRET, Look.DIGIT, 16, "(?=[A-Za-z]{0,63}[0-9])(?=[0-9]{0,63}[A-Za-z])[A-Za-z0-9]{16,}"),
            look(
                    RemovedKind.SECRET,
                    Look.DIGIT | Look.LOWER | Look.UPPER,
                    24,
                    "(?=[A-Za-z_+/-]{0,63}[0-9])(?=[A-Z0-9_+/-]{0,63}[a-z])(?=[a-z0-9_+/-]{0,63}[A-Z])[A-Za-z0-9_+/-]{24,}"),
            look(RemovedKind.SECRET, 0, 32, "(?i)[0-9a-f]{32,}|[a-z]{40,}"),
            look(
                    RemovedKind.PATH,
                    Look.OTHER,
                    2,
                    "(?i)(^|[^a-z0-9])(/home/|/root(/|$)|/users/|~[/a-z]|[a-z]:\\\\)|^/[^/]+/"),
            look(RemovedKind.HOST_NAME, Look.DOT, 4, "(?i)[a-z0-9][.][a-z]{2,}(?![a-z0-9])"),
            look(RemovedKind.HOST_NAME, Look.DASH | Look.DIGIT, 6, "(?i)(?<![a-z0-9])node-[0-9]"),
            look(RemovedKind.HOST_NAME, 0, 9, "(?i)localhost"),
            look(
                    RemovedKind.PASSWORD,
                    Look.DIGIT | Look.LOWER | Look.UPPER,
                    8,
                    "(?=[A-Za-z]{0,63}[0-9])(?=[A-Z0-9]{0,63}[a-z])(?=[a-z0-9]{0,63}[A-Z])[A-Za-z0-9]{8,}"),
            look(
                    RemovedKind.SERIAL,
                    Look.DIGIT | Look.UPPER,
                    7,
                    "(?<![A-Za-z0-9])(?=[0-9]{0,20}[A-Z])(?=(?:[A-Z]{0,20}[0-9]){3})[A-Z0-9]{7,}(?![a-z])"),
            look(
                    RemovedKind.PASSWORD,
                    Look.DIGIT | Look.OTHER,
                    8,
                    "(?=[^\\s]{0,63}[0-9])(?=[^\\s]{0,63}[A-Za-z])(?=[^\\s]{0,63}[!$%^&*?~])[^\\s]{8,}"));

    private Looks() {}

    /** The first kind that the text looks like, of those that are not allowed. */
    static Optional<RemovedKind> of(String text, Set<RemovedKind> allowed) {
        if (text.length() > LONGEST) {
            return Optional.of(RemovedKind.FREE_TEXT);
        }
        int characters = Look.charactersOf(text);
        for (Look look : LOOKS) {
            if (!allowed.contains(look.kind()) && look.isOf(text, characters)) {
                return Optional.of(look.kind());
            }
        }
        return (characters & Look.OTHER) != 0 && isFreeText(text) && !allowed.contains(RemovedKind.FREE_TEXT)
                ? Optional.of(RemovedKind.FREE_TEXT)
                : Optional.empty();
    }

    private static boolean isFreeText(String text) {
        return CONTROL.matcher(text).find() || SPACE.split(text.strip(), MOST_WORDS + 1).length > MOST_WORDS;
    }

    private static Look look(RemovedKind kind, int needs, int shortest, String pattern) {
        return new Look(kind, needs, shortest, Pattern.compile(pattern));
    }
}
