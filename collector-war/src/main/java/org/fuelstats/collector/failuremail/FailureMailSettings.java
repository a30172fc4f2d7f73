package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** Whom to tell of failure reports, how often at most, and how long contact data are kept. Without a recipient no mail is made. */
@Dependent
record FailureMailSettings(
        @ConfigProperty(name = "fuelstats.failures.mail-to") Optional<String> mailTo,

        @ConfigProperty(name = "fuelstats.failures.mails-per-kind-and-hour", defaultValue = "3")
        @AllowedRange(min = "0", max = "1000")
        int perKindAndHour,

        @ConfigProperty(name = "fuelstats.failures.mails-per-hour", defaultValue = "30")
        @AllowedRange(min = "0", max = "10000")
        int perHour,

        @ConfigProperty(name = "fuelstats.failures.digest-interval", defaultValue = "PT15M")
        @AllowedRange(min = "PT1S", max = "P7D")
        Duration digestInterval,

        @ConfigProperty(name = "fuelstats.failures.mail-give-up", defaultValue = "P7D")
        @AllowedRange(min = "PT1M", max = "P365D")
        Duration giveUp,

        @ConfigProperty(name = "fuelstats.failures.keep-contact", defaultValue = "P730D")
        @AllowedRange(min = "P1D", max = "P3650D")
        Duration keepContact) {
    @Inject
    FailureMailSettings {}

    boolean isOn() {
        return mailTo.isPresent() && !mailTo.get().isBlank();
    }

    /**
     * The recipients.
     *
     * @throws IllegalArgumentException when the setting has no valid addresses
     */
    InternetAddress[] recipients() {
        String addresses = mailTo.orElse("");
        try {
            InternetAddress[] recipients = InternetAddress.parse(addresses, true);
            for (InternetAddress recipient : recipients) {
                recipient.validate();
            }
            return recipients;
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "fuelstats.failures.mail-to is \"" + addresses
                            + "\". It must be e-mail addresses with commas between"
                            + " them, such as support@example.com: " + e.getMessage(),
                    e);
        }
    }
}
