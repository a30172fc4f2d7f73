package org.fuelstats.analytics.reports.verification;

/** The hour of the day, in UTC, at which all reports are verified. */
record VerificationHour(int hour) {
    VerificationHour {
        if (hour < 0 || hour > 23)
            throw new IllegalArgumentException("must be an hour of the day, 0 to 23, not " + hour);
    }

    /** For MicroProfile Config. */
    public static VerificationHour of(String text) {
        try {
            return new VerificationHour(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be an hour of the day, 0 to 23, not \"" + text + "\"", e);
        }
    }
}
