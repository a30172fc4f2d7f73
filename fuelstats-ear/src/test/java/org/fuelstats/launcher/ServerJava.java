package org.fuelstats.launcher;

import java.util.Map;

/** The options of the Java that the servers of the tests run on. */
public final class ServerJava {
    public static final String SETTING = "FUELSTATS_SERVER_JAVA_OPTS";

    /** The product's own options but for two that spare the processor: a server of some minutes does not earn back optimised code. */
    public static final String SHORT_LIVED = "-Xms256m -Xmx512m -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=320m"
            + " -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private ServerJava() {}

    /** The setting that gives a server's Java more options than all servers of the tests have. */
    public static Map.Entry<String, String> with(String more) {
        return Map.entry(SETTING, SHORT_LIVED + " " + more);
    }
}
