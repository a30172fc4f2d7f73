package org.fuelstats.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc comments of a source file with one type, as the compiler reads them; white space is one space each. */
final class JavadocComments {
    private final Map<String, String> ofMethods = new HashMap<>();
    private String ofType = "";

    private JavadocComments() {}

    static JavadocComments of(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            JavadocComments comments = new JavadocComments();
            comments.read(unit, DocTrees.instance(task));
            return comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ofType() {
        return ofType;
    }

    /** Empty if the method has none. */
    String ofMethod(String name) {
        return ofMethods.getOrDefault(name, "");
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                ofType = text(trees.getDocComment(getCurrentPath()));
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                ofMethods.put(method.getName().toString(), text(trees.getDocComment(getCurrentPath())));
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    private static String text(String comment) {
        return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
    }
}
