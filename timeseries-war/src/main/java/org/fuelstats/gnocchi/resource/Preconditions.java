package org.fuelstats.gnocchi.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.resources.PythonTime;
import org.fuelstats.timeseries.resources.Resource;

/** A request's conditions for the version of a resource, evaluated in the order of RFC 7232, section 6. */
final class Preconditions {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final HttpServletRequest request;

    Preconditions(HttpServletRequest request) {
        this.request = request;
    }

    /** Refuses with 412 what mustn't be done to the resource as it is; also what would be answered with 304, unless it is read. */
    void check(Resource resource) {
        String ifMatch = header("If-Match");
        if (ifMatch != null ? !named(ifMatch, resource) : changedSince("If-Unmodified-Since", resource)) {
            throw failed();
        }
        if (!reading() && header("If-None-Match") != null && named(header("If-None-Match"), resource)) {
            throw failed();
        }
    }

    /** Whether the client has this version already. */
    boolean unmodified(Resource resource) {
        String ifNoneMatch = header("If-None-Match");
        if (ifNoneMatch != null) {
            return named(ifNoneMatch, resource);
        }
        Instant since = time("If-Modified-Since");
        return since != null && !since.isBefore(modified(resource));
    }

    /** The answer with the headers that name the version. */
    static Response.ResponseBuilder versioned(Response.ResponseBuilder answer, Resource resource) {
        return answer.tag(new EntityTag(tag(resource)))
                .header("Last-Modified", HTTP_DATE.format(modified(resource).atZone(ZoneOffset.UTC)));
    }

    private boolean reading() {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private boolean changedSince(String header, Resource resource) {
        Instant since = time(header);
        return since != null && since.isBefore(modified(resource));
    }

    private static boolean named(String tags, Resource resource) {
        String tag = tag(resource);
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*")
                        || each.replaceFirst("^W/", "").replace("\"", "").equals(tag));
    }

    private static String tag(Resource resource) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(resource.id().toString().getBytes(UTF_8));
            sha1.update(PythonTime.iso(resource.revisionStart()).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static Instant modified(Resource resource) {
        return resource.revisionStart().truncatedTo(ChronoUnit.SECONDS);
    }

    private String header(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** Null if there is none that can be read. */
    private Instant time(String header) {
        String text = request.getHeader(header);
        try {
            return text == null
                    ? null
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static ApiError failed() {
        return ApiError.of(ErrorCode.PRECONDITION_FAILED, "")
                .withHint("The resource isn't in the version that the request's headers ask for. Read it again.");
    }
}
