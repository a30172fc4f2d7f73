package org.fuelstats.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The random numbers of one installation. Everything invented derives from them, so the same seed gives the same fleet, regardless of the
 * order in which installations are created and of the number of threads. Only {@code nextLong} of the JDK's generator is used, as its
 * sequence is specified.
 */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, long stream) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stream);
    }

    /** A number in [0, 1). */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean yes(double probability) {
        return share() < probability;
    }

    /** A whole number between the two, both included. */
    int between(int low, int high) {
        return low + (int) Long.remainderUnsigned(random.nextLong(), high - low + 1L);
    }

    <T> T pick(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** One of the choices, each as likely as its weight says. */
    <T> T weighted(List<T> choices, double... weights) {
        if (choices.size() != weights.length) {
            throw new IllegalArgumentException(choices.size() + " choices but " + weights.length + " weights");
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = share() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        return choices.get(weights.length - 1);
    }

    /** Many small numbers and a few large ones: log-normal around the median, between 1 and the greatest. */
    int longTail(double median, double spread, int greatest) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - share())) * StrictMath.cos(2 * StrictMath.PI * share());
        return (int) Math.max(1, Math.min(greatest, Math.round(median * StrictMath.exp(spread * normal))));
    }

    /** How many times in a row something of this probability happens. */
    int streak(double probability, int most) {
        int times = 0;
        while (times < most && yes(probability)) {
            times++;
        }
        return times;
    }

    String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        while (text.length() < digits) {
            text.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        return text.substring(0, digits);
    }

    /** A random (version 4) UUID as text. */
    String uuid() {
        String hex = hex(32);
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + '-' + hex.substring(20);
    }
}
