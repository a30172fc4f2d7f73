package org.fuelstats.ceilometer.samples;

import java.util.ArrayList;
import java.util.List;

/** The fields of a possible sample, as in its source; null if missing. */
public record SampleFields(
        Position position,
        String where,
        String meter,
        String type,
        String unit,
        Double volume,
        String resource,
        String user,
        String project,
        Metadata metadata) {

    /** The sample, or what is wrong with it. */
    public Item item() {
        List<String> problems = new ArrayList<>();
        if (meter == null || meter.isBlank()) {
            problems.add("it has no meter's name");
        }
        if (resource == null || resource.isBlank()) {
            problems.add("it has no resource's id");
        }
        if (!position.timed()) {
            problems.add("its time is missing or can't be read");
        } else if (position.micros() < 0) {
            problems.add("its time, " + position.time() + ", lies before 1970");
        }
        if (volume == null) {
            problems.add("its volume is missing or isn't a number");
        } else if (!Double.isFinite(volume)) {
            problems.add("its volume is " + volume + "; only finite numbers are stored");
        }
        return problems.isEmpty()
                ? new Item.Sample(position, new Meter(meter, type, unit), volume, resource, user, project, metadata)
                : new Item.Unusable(position, where, String.join("; ", problems) + ".");
    }
}
