package org.fuelstats.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Application;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** An API that has a generated description, with what its classes don't say of it. */
public interface DescribedApi {
    /** The file name of the description for programs, without its ending. */
    String name();

    /** The file name of the page for people, without its ending. */
    default String page() {
        return name();
    }

    /** The module whose tests write the files. */
    String module();

    Application application();

    /** One class of each module whose records may be part of a response, the API's own first. */
    List<Class<?>> modules();

    String title();

    String description();

    /** How a client authenticates, by name: http and its scheme, or apiKey and its header. */
    Map<String, List<String>> authentication();

    /** How the page for people begins; a place is left for how the page is generated. */
    String introduction();

    /** The schema of all error bodies; empty where they differ. */
    default Optional<String> errorSchema() {
        return Optional.empty();
    }

    /** When any address may answer with an error, by status. */
    default SortedMap<String, String> errors() {
        return Collections.emptySortedMap();
    }

    /** Schemas of bodies that are written without a record. */
    default Map<String, ObjectNode> schemas() {
        return Map.of();
    }

    /** Parameters that addresses share. */
    default Map<String, ObjectNode> parameters() {
        return Map.of();
    }

    /** Headers that addresses share. */
    default SortedMap<String, ObjectNode> headers() {
        return Collections.emptySortedMap();
    }
}
