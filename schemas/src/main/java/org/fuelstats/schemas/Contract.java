package org.fuelstats.schemas;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.ReferenceSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.json.JSONObject;

/** A compiled schema, or the part of one that applies to a record. */
public final class Contract {
    // The first violation is enough for the sender, and a body made of violations must not cost an exception each.
    private static final Validator VALIDATOR = Validator.builder().failEarly().build();
    private static final int LONGEST_REASON = 500;

    private final Schema schema;

    Contract(Schema schema) {
        this.schema = schema;
    }

    /** The first violation of the contract in a value (of org.json's types). */
    public Optional<Violation> violationIn(Object value) {
        try {
            VALIDATOR.performValidation(schema, value);
            return Optional.empty();
        } catch (ValidationException e) {
            return Optional.of(first(e));
        }
    }

    /** The same for a value that is part of a document, at this place in it. */
    public Optional<Violation> violationIn(Object value, String pointer) {
        return violationIn(value).map(violation -> violation.within(pointer));
    }

    /**
     * The same, where members that are missing count only if all that are there are right: so somebody who misspelt a member's name is told
     * of the name that he wrote.
     */
    public Optional<Violation> violationInPresent(Object value, String pointer) {
        Optional<Violation> any = violationIn(value, pointer);
        if (any.isEmpty() || !(schema instanceof ReferenceSchema || schema instanceof ObjectSchema)) {
            return any;
        }
        Schema meant = schema instanceof ReferenceSchema reference ? reference.getReferredSchema() : schema;
        if (!(meant instanceof ObjectSchema object) || !(value instanceof JSONObject members)) {
            return any;
        }
        for (String name : new TreeSet<>(members.keySet())) {
            Schema member = object.getPropertySchemas().get(name);
            Optional<Violation> violation = member == null
                    ? Optional.empty()
                    : new Contract(member).violationIn(members.get(name), pointer + "/" + pointed(name));
            if (violation.isPresent()) {
                return violation;
            }
            if (member == null && !object.permitsAdditionalProperties()) {
                return Optional.of(new Violation(pointer, "extraneous key [" + name + "] is not permitted"));
            }
        }
        return any;
    }

    private static String pointed(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Violation first(ValidationException outer) {
        ValidationException e = outer;
        for (List<ValidationException> causes = e.getCausingExceptions();
                !causes.isEmpty();
                causes = e.getCausingExceptions()) {
            if (causes.size() > 1 && causes.stream().allMatch(Contract::isWrongType)) {
                return new Violation(e.getPointerToViolation(), noneOfTheTypes(causes));
            }
            e = causes.get(causes.size() - 1); // before the last stand conditions that decided which rule applies
        }
        String reason = e.getErrorMessage();
        return new Violation(
                e.getPointerToViolation(),
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...");
    }

    private static boolean isWrongType(ValidationException e) {
        return "type".equals(e.getKeyword());
    }

    /** Several types are allowed, and each was tried: {@code expected type: Integer or String, found: Double}. */
    private static String noneOfTheTypes(List<ValidationException> tried) {
        String found = tried.get(0).getErrorMessage().replaceFirst("^[^,]*, ", "");
        return tried.stream()
                .map(e ->
                        e.getErrorMessage().replaceFirst("^expected type: ", "").replaceFirst(",.*$", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or ", "expected type: ", ", " + found));
    }
}
