package org.fuelstats.collector.failuremail;

/** What a mail says. It may hold contact data, and so does not print itself. */
record MailText(String subject, String body) {
    @Override
    public String toString() {
        return "MailText";
    }
}
