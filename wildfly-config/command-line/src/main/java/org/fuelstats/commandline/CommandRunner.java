package org.fuelstats.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line with picocli and runs the command. Errors are sentences for users, without a stack trace. */
public final class CommandRunner {
    /** The command failed. */
    public static final int FAILED = 1;

    /** The command line is wrong. */
    public static final int WRONG_USE = 2;

    private static final int HELP_WIDTH = 130;
    private static final int HELP_OPTION_WIDTH = 36;
    private static final String DIRECTORY = "DIRECTORY";

    private CommandRunner() {}

    /**
     * Runs a command; its help goes to {@code out}, errors to {@code err}. An IllegalArgumentException of the command means an invalid
     * command line, an IOException or SQLException a failure.
     *
     * @return the exit status of the process
     */
    public static int run(Callable<Integer> command, List<String> words, PrintStream out, PrintStream err) {
        return parser(command)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, all) -> {
                    problems(wrong).forEach(err::println);
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof IllegalArgumentException) {
                        err.println(failure.getMessage());
                        return WRONG_USE;
                    }
                    if (failure instanceof IOException || failure instanceof SQLException) {
                        err.println(failure.getMessage());
                        return FAILED;
                    }
                    throw failure;
                })
                .execute(words.toArray(String[]::new));
    }

    /** A parser of an annotated object's options. */
    public static CommandLine parser(Object command) {
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setUsageHelpLongOptionsMaxWidth(HELP_OPTION_WIDTH);
    }

    /**
     * Sets an annotated object's options as the command line says.
     *
     * @return everything that is wrong with the command line, a sentence each; unknown options first
     */
    public static List<String> parseAll(Object options, List<String> words) {
        CommandLine parser = parser(options);
        parser.getCommandSpec().parser().collectErrors(true);
        return parser.parseArgs(words.toArray(String[]::new)).errors().stream()
                .filter(ParameterException.class::isInstance)
                .map(ParameterException.class::cast)
                .sorted(Comparator.comparing(wrong -> !(wrong instanceof UnmatchedArgumentException)))
                .flatMap(wrong -> problems(wrong).stream())
                .toList();
    }

    private static List<String> problems(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            List<String> options =
                    words.stream().filter(word -> word.startsWith("-")).toList();
            return (options.isEmpty() ? words : options)
                    .stream().map(CommandRunner::unknown).toList();
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream()
                    .map(option -> name(option) + " needs a "
                            + (option.paramLabel().equals(DIRECTORY) ? "directory" : "value") + " after it.")
                    .toList();
        }
        if (wrong.getCause() instanceof TypeConversionException conversion && wrong.getArgSpec() != null) {
            String reason = wrong.getArgSpec().type() == int.class
                    ? " must be a whole number."
                    : " is \"" + wrong.getValue() + "\". " + conversion.getMessage();
            return List.of(name(wrong.getArgSpec()) + reason);
        }
        return List.of(wrong.getMessage());
    }

    private static String unknown(String word) {
        return "Unknown option " + word + ". --help lists the options.";
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
