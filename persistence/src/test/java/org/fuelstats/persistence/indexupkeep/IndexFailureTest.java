package org.fuelstats.persistence.indexupkeep;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.ConnectException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFailureTest {
    @ParameterizedTest
    @ValueSource(ints = {404, 408, 429, 500, 503})
    void whatPassesIsAnOutage(int status) {
        assertInstanceOf(IndexUnavailable.class, IndexFailure.of(answered(status)));
    }

    @Test
    void whatElasticsearchFindsInvalidIsARejection() {
        assertInstanceOf(SearchRejected.class, IndexFailure.of(answered(400)));
    }

    @Test
    void noConnectionIsAnOutage() {
        SearchException failure = new SearchException(
                "HSEARCH400007: Elasticsearch request failed: Connection refused", new ConnectException("refused"));
        assertInstanceOf(IndexUnavailable.class, IndexFailure.of(failure));
    }

    @Test
    void anythingElseIsADefect() {
        SearchException failure = new SearchException("HSEARCH000610: Unknown field");
        assertSame(failure, IndexFailure.of(failure));
    }

    private static SearchException answered(int status) {
        return new SearchException("HSEARCH400007: Elasticsearch request failed: HSEARCH400090: Elasticsearch response"
                + " indicates a failure.\nRequest: POST /x/_search with parameters {}\nResponse: " + status
                + " 'Bad Request' from 'http://localhost:9200' with body \n{}\n");
    }
}
