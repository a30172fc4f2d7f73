package org.fuelstats.gnocchi.resourcetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.resources.AttributeType.Text;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.json.JSONArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypePatchTest {
    private static final ResourceType BEFORE =
            new ResourceType("ship", List.of(new Attribute("name", new Text(0, 255), false)));

    @Test
    void attributesAreAddedRemovedAndChanged() {
        TypePatch patch = read(
                "[{'op': 'remove', 'path': '/attributes/name'},"
                        + " {'op': 'add', 'path': '/attributes/port', 'value': {'type': 'string', 'options': {'fill': 'Kiel'}}}]");
        assertEquals(Set.of("port"), patch.after().byName().keySet());
        assertEquals(Map.of("port", "Kiel"), patch.fill());

        TypePatch longer = read("[{'op': 'add', 'path': '/attributes/name', 'value':"
                + " {'type': 'string', 'required': false, 'max_length': 5}}]");
        assertEquals(new Text(0, 5), longer.after().attribute("name").type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'op': 'remove', 'path': '/attributes/x'}] | can't remove a non-existent object 'x'",
                "[{'op': 'add', 'path': '/attributes/x', 'value': {'type': 'uuid'}}] | Invalid input: Option 'fill' of resource attribute x is invalid: must not be empty if required=True",
                "[{'op': 'add', 'path': '/attributes/x', 'value': {'type': 'uuid', 'options': {'fill': 'a'}}}] | Invalid input: Option 'fill' of resource attribute x is invalid: badly formed hexadecimal UUID string",
                "[{'op': 'add', 'path': '/attributes/x'}] | The operation does not contain a 'value' member",
                "[{'op': 'add', 'path': '/attributes/x', 'value': {}}] | Invalid input: required key not provided @ data['attributes']['x']['type']",
                "[{'op': 'add', 'path': '/name', 'value': {}}] | Invalid input: not a valid value for dictionary value @ data[0]['path']",
                "[{'path': '/attributes/x'}] | Invalid input: required key not provided @ data[0]['op']",
            })
    void whatCannotBeIsRefused(String patch, String sentence) {
        assertEquals(sentence, assertThrows(ApiError.class, () -> read(patch)).getMessage());
    }

    private static TypePatch read(String patch) {
        return TypePatch.read(BEFORE, new JSONArray(patch));
    }
}
