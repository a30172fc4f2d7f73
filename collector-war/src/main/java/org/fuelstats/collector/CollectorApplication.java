package org.fuelstats.collector;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application of the collector's listener. It answers all addresses, so that unknown ones get the API's error body, too. */
@ApplicationPath("/")
public class CollectorApplication extends Application {}
