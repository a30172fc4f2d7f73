package org.fuelstats.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The support team's mail server, which the shared system logs in to. It ends with the JVM. */
public final class SupportTeam {
    private static final String ADDRESS = "support@example.com";
    private static final String USER = "fuelstats";
    private static final String PASSWORD = "mail-secret";

    private static final GreenMail SERVER = start();

    private SupportTeam() {}

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser(ADDRESS, USER, PASSWORD);
        server.start();
        return server;
    }

    /** The settings with those of this mail server. */
    static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("FUELSTATS_FAILURES_MAIL_TO", ADDRESS);
        all.put("FUELSTATS_FAILURES_MAILS_PER_HOUR", "1000");
        all.put("FUELSTATS_SMTP_PORT", Integer.toString(SERVER.getSmtp().getPort()));
        all.put("FUELSTATS_SMTP_USER", USER);
        all.put("FUELSTATS_SMTP_PASSWORD", PASSWORD);
        return all;
    }

    /** All mails so far. */
    public static List<MimeMessage> mails() {
        return List.of(SERVER.getReceivedMessages());
    }
}
