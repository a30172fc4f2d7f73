package org.fuelstats.testtimes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reports that Surefire has written in this build about the unit tests of all modules. */
record UnitTestReports(Path home, Instant buildStarted) {

    List<ClassTime> read() throws IOException, XMLStreamException {
        List<ClassTime> times = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(home, Files::isDirectory)) {
            for (Path module : modules) {
                Path reports = module.resolve("target/surefire-reports");
                if (Files.isDirectory(reports)) {
                    readAll(reports, times);
                }
            }
        }
        return times;
    }

    private void readAll(Path directory, List<ClassTime> times) throws IOException, XMLStreamException {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path report : reports) {
                // An earlier build's, if the tests of its module were not asked for in this one.
                if (!Files.getLastModifiedTime(report).toInstant().isBefore(buildStarted)) {
                    times.add(read(report));
                }
            }
        }
    }

    private static ClassTime read(Path report) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            xml.nextTag();
            return new ClassTime(
                    xml.getAttributeValue(null, "name"),
                    Long.parseLong(xml.getAttributeValue(null, "tests")),
                    Duration.ofMillis(Math.round(1000 * Double.parseDouble(xml.getAttributeValue(null, "time")))));
        }
    }
}
