package org.fuelstats.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.fuelstats.demonstration.Specimens;

/** Request bodies and table rows for one run. Each request is from an installation of its own, which no other run uses. */
final class Payloads {
    static final int LOGS_PER_REQUEST = 100;
    private static final int DIFFERENT_BODIES = 1000;

    private final String run = UUID.randomUUID().toString();
    private final List<byte[]> bodies;
    private final String[] structure;

    Payloads() {
        bodies = Specimens.actionLogBodies(DIFFERENT_BODIES).stream()
                .map(body -> body.getBytes(UTF_8))
                .toList();
        structure = Specimens.structure().split("(?<=\"master_node_uid\" : \")[^\"]*(?=\")", 2);
    }

    /** The installation of this request. Installations of a benchmark are recognised by the prefix of their names. */
    String uid(String measurement, int request) {
        return "bench-" + measurement + "-" + UUID.nameUUIDFromBytes((run + measurement + request).getBytes(UTF_8));
    }

    byte[] actionLogs(String uid) {
        ByteArrayOutputStream request = new ByteArrayOutputStream(LOGS_PER_REQUEST * 800);
        request.writeBytes("{\"action_logs\":[".getBytes(UTF_8));
        byte[] begin = ("{\"master_node_uid\":\"" + uid + "\",\"external_id\":").getBytes(UTF_8);
        byte[] middle = ",\"body\":".getBytes(UTF_8);
        int first = Math.floorMod(uid.hashCode(), bodies.size());
        for (int i = 0; i < LOGS_PER_REQUEST; i++) {
            if (i > 0) {
                request.write(',');
            }
            request.writeBytes(begin);
            request.writeBytes(Integer.toString(i + 1).getBytes(UTF_8));
            request.writeBytes(middle);
            request.writeBytes(bodies.get((first + i) % bodies.size()));
            request.write('}');
        }
        request.writeBytes("]}".getBytes(UTF_8));
        return request.toByteArray();
    }

    byte[] structure(String uid) {
        return (structure[0] + uid + structure[1]).getBytes(UTF_8);
    }

    /** The rows of one request as {@code COPY} reads them into (master_node_uid, external_id, body, action_name, action_type). */
    byte[] actionLogRows(String uid) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream(LOGS_PER_REQUEST * 800);
        int first = Math.floorMod(uid.hashCode(), bodies.size());
        for (int i = 0; i < LOGS_PER_REQUEST; i++) {
            String body = new String(bodies.get((first + i) % bodies.size()), UTF_8);
            rows.writeBytes((uid
                            + '\t'
                            + (i + 1)
                            + '\t'
                            + escaped(body)
                            + '\t'
                            + value(body, "action_name")
                            + '\t'
                            + value(body, "action_type")
                            + '\n')
                    .getBytes(UTF_8));
        }
        return rows.toByteArray();
    }

    /** The same for (master_node_uid, structure, release). */
    byte[] structureRow(String uid) {
        String request = structure[0] + uid + structure[1];
        String inner = request.substring(request.indexOf('{', 1), request.lastIndexOf('}'));
        return (uid + '\t' + escaped(inner) + "\t9.0\n").getBytes(UTF_8);
    }

    private static String value(String body, String field) {
        int at = body.indexOf("\"" + field + "\":\"") + field.length() + 4;
        return body.substring(at, body.indexOf('"', at));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }
}
