package org.fuelstats.persistence.indexupkeep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.schema.management.ElasticsearchIndexSchemaExport;
import org.hibernate.search.mapper.orm.Search;

/**
 * The Elasticsearch indexes and their aliases. Each table has an alias for reads and one for writes, normally of the same index; during a rebuild
 * writes go to the new index while reads use the old one.
 */
@ApplicationScoped
public class IndexLayout {
    private static final Pattern NUMBERED = Pattern.compile(".+-([0-9]{6})");

    @Inject
    private ElasticsearchRequests elasticsearch;

    @PersistenceUnit(unitName = "fuelstats")
    private EntityManagerFactory entities;

    /** The index behind an alias; empty when there is no such alias. */
    Optional<String> behind(String alias) {
        return elasticsearch.get("/_alias/" + alias).flatMap(found -> found.keySet().stream()
                .findFirst());
    }

    /** Whether the table's two aliases exist and mean one index. */
    public boolean isWhole(IndexedTable table) {
        Optional<String> read = behind(table.readAlias());
        return read.isPresent() && read.equals(behind(table.writeAlias()));
    }

    /** Whether reading or writing is impossible because an alias is missing. */
    public boolean isMissing(IndexedTable table) {
        return behind(table.readAlias()).isEmpty() || behind(table.writeAlias()).isEmpty();
    }

    /** How many documents there are behind an alias, nested ones not counted; empty when there is no such alias. */
    public Optional<Long> documents(String alias) {
        return elasticsearch.get("/" + alias + "/_count").map(count -> count.get("count")
                .getAsLong());
    }

    /**
     * Removes what conflicts with the table's index: an index with the alias's name, which Elasticsearch creates when it is written to
     * before the alias exists, and incomplete pairs of aliases.
     */
    void clearRemains(IndexedTable table) {
        for (String alias : new String[] {table.readAlias(), table.writeAlias()}) {
            Optional<String> index = elasticsearch.get("/" + alias).flatMap(found -> found.keySet().stream()
                    .findFirst());
            index.ifPresent(name -> elasticsearch.send("DELETE", "/" + name, null));
        }
        elasticsearch.send("DELETE", "/" + table.prefixedIndex() + "-000001", null);
    }

    /** Makes the next empty index of the table, and lets all that is written go there. */
    void beginNew(IndexedTable table) {
        String read = behind(table.readAlias()).orElseThrow();
        String write = behind(table.writeAlias()).orElseThrow();
        String next = next(table, number(read) > number(write) ? read : write);
        elasticsearch.send("DELETE", "/" + next, null);
        elasticsearch.send("PUT", "/" + next, definition(table));
        moveAlias(table.writeAlias(), write, next, true);
        if (!write.equals(read)) elasticsearch.send("DELETE", "/" + write, null);
    }

    /** Lets what is read come from the index that is written to, and deletes the old one. */
    void finishNew(IndexedTable table) {
        String read = behind(table.readAlias()).orElseThrow();
        String write = behind(table.writeAlias()).orElseThrow();
        elasticsearch.send("POST", "/" + write + "/_refresh", null);
        if (read.equals(write)) return;
        moveAlias(table.readAlias(), read, write, false);
        elasticsearch.send("DELETE", "/" + read, null);
    }

    private void moveAlias(String alias, String from, String to, boolean writing) {
        JsonObject removed = aliasOf(alias, from);
        JsonObject added = aliasOf(alias, to);
        added.addProperty("is_write_index", writing);
        JsonArray actions = new JsonArray();
        actions.add(wrapped("remove", removed));
        actions.add(wrapped("add", added));
        JsonObject body = new JsonObject();
        body.add("actions", actions);
        elasticsearch.send("POST", "/_aliases", body);
    }

    private static JsonObject aliasOf(String alias, String index) {
        JsonObject meant = new JsonObject();
        meant.addProperty("index", index);
        meant.addProperty("alias", alias);
        return meant;
    }

    private static JsonObject wrapped(String name, JsonObject content) {
        JsonObject wrapper = new JsonObject();
        wrapper.add(name, content);
        return wrapper;
    }

    /** Mapping and settings as this version of the application wants them. */
    private JsonObject definition(IndexedTable table) {
        AtomicReference<JsonObject> definition = new AtomicReference<>();
        Search.mapping(entities)
                .scope(table.entity())
                .schemaManager()
                .exportExpectedSchema(
                        (backend, index, export) -> definition.set(((ElasticsearchIndexSchemaExport) export)
                                .bodyParts()
                                .get(0)
                                .deepCopy()));
        definition.get().remove("aliases");
        return definition.get();
    }

    private static String next(IndexedTable table, String index) {
        return table.prefixedIndex() + String.format(Locale.ROOT, "-%06d", number(index) + 1);
    }

    private static int number(String index) {
        Matcher numbered = NUMBERED.matcher(index);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }
}
