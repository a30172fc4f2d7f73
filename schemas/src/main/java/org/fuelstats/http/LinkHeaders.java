package org.fuelstats.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Keeps a Host that isn't one of the server's names out of the headers of answers. */
@Provider
public class LinkHeaders implements ContainerResponseFilter {
    private static final List<String> NAMES = List.of(HttpHeaders.LOCATION, HttpHeaders.LINK);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        for (String name : NAMES) {
            List<Object> values = response.getHeaders().get(name);
            if (values != null) {
                values.replaceAll(value -> LinkAddress.text(value.toString()));
            }
        }
    }
}
