package org.fuelstats.analytics.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.fuelstats.persistence.database.CopiedRows;
import org.fuelstats.persistence.database.Database;

/** Writes stored records as JSON, streamed from the database. */
@ApplicationScoped
class Records {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Paging ONE = new Paging(1, 0);

    private Database database;

    /** For the container's proxy. */
    protected Records() {}

    @Inject
    Records(Database database) {
        this.database = database;
    }

    /** Work that uses a connection and the response. */
    private interface Writing {
        void with(Connection connection, JsonGenerator json) throws SQLException, IOException;
    }

    boolean exists(RecordSelection selection) {
        return database.atOneMoment(connection -> {
            selection.bind(connection);
            return selection.total(connection) > 0;
        });
    }

    /** Writes the selected record. */
    void writeOne(RecordSelection selection, OutputStream out) throws IOException {
        write(out, (connection, json) -> {
            selection.bind(connection);
            writeRecords(connection, selection, ONE, json);
        });
    }

    /** Writes a page of records, and the total number. */
    void writePage(RecordSelection selection, Paging paging, OutputStream out) throws IOException {
        write(out, (connection, json) -> {
            selection.bind(connection);
            json.writeStartObject();
            json.writeObjectFieldStart("paging_params");
            json.writeNumberField("limit", paging.limit());
            json.writeNumberField("offset", paging.offset());
            json.writeNumberField("total", selection.total(connection));
            json.writeEndObject();
            json.writeArrayFieldStart("objs");
            writeRecords(connection, selection, paging, json);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Hands on what is left only at a good end: until then the answer can still become another one. */
    private void write(OutputStream out, Writing writing) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        try {
            database.atOneMoment(connection -> {
                try {
                    writing.with(connection, json);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.close();
    }

    private static void writeRecords(
            Connection connection, RecordSelection selection, Paging paging, JsonGenerator json)
            throws SQLException, IOException {
        List<RecordColumn> columns = selection.kind().columns();
        try (CopiedRows rows = CopiedRows.of(connection, selection.query(paging), columns.size())) {
            while (rows.next()) {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeFieldName(columns.get(i).name());
                    writeValue(columns.get(i).form(), rows.text(i), json);
                }
                json.writeEndObject();
            }
        }
    }

    private static void writeValue(RecordColumn.Form form, String text, JsonGenerator json) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            switch (form) {
                case LITERAL -> json.writeRawValue(text);
                case TEXT, TIME -> json.writeString(text);
            }
        }
    }
}
