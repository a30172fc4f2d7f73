package org.fuelstats.analytics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of analytics: the reports for who may log in, and the operators' private part. */
@ApplicationPath("/api/v1")
public class AnalyticsApplication extends Application {}
