package vn.vankien.language;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a module say, read by the compiler's own parser: literals that go through
 * {@link Say}, descriptions of commands, and Vietnamese literals that do neither.
 */
final class SpokenSources {

  /** The program's name, the same in any language. */
  private static final String NAME = "Văn Kiện";

  private static final Set<String> COMMANDS = Set.of("Command", "Option", "Parameters");

  /** A Vietnamese literal that nobody translates, and where it stands. */
  record Unspoken(String file, String literal) {}

  private final Path root;
  private final Set<String> spoken = new LinkedHashSet<>();
  private final List<Unspoken> unspoken = new ArrayList<>();

  private SpokenSources(Path root) {
    this.root = root;
  }

  /** Reads {@code module/src/main/java}. */
  static SpokenSources of(Path module) throws IOException {
    SpokenSources sources = new SpokenSources(module.resolve("src/main/java"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources.root)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        sources.listen(sources.root.toAbsolutePath().relativize(file).toString(), unit);
      }
    }
    return sources;
  }

  private void listen(String file, CompilationUnitTree unit) {
    Listener listener = new Listener();
    listener.scan(unit, false);
    if (listener.saysNames) {
      spoken.addAll(listener.others);
    } else {
      listener.others.forEach(literal -> unspoken.add(new Unspoken(file, literal)));
    }
  }

  /** Every pattern and description. */
  Set<String> spoken() {
    return spoken;
  }

  List<Unspoken> unspoken() {
    return unspoken;
  }

  /** Whether there is a letter that English does not have. */
  static boolean isVietnamese(String text) {
    return text.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c));
  }

  /** Walks one file; the value handed down says whether what lies below is looked up. */
  private final class Listener extends TreeScanner<@Nullable Void, Boolean> {

    private final List<String> others = new ArrayList<>();

    /** Something is said that has a name, such as the word of an enum: its file holds it. */
    private boolean saysNames;

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Boolean said) {
      String name = call.getMethodSelect().toString();
      if (!name.equals("Say.that") && !name.equals("Say.plain")) {
        return super.visitMethodInvocation(call, said);
      }
      ExpressionTree pattern = call.getArguments().getFirst();
      saysNames |= pattern instanceof IdentifierTree || pattern instanceof MethodInvocationTree;
      scan(pattern, true);
      call.getArguments().stream().skip(1).forEach(fact -> scan(fact, false));
      return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, Boolean said) {
      if (!COMMANDS.contains(annotation.getAnnotationType().toString())) {
        return super.visitAnnotation(annotation, said);
      }
      for (ExpressionTree argument : annotation.getArguments()) {
        boolean description =
            argument instanceof AssignmentTree set
                && set.getVariable().toString().equals("description");
        scan(argument, description);
      }
      return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, Boolean said) {
      Optional<String> whole = text(sum);
      if (whole.isEmpty()) {
        return super.visitBinary(sum, said);
      }
      take(whole.get(), said);
      return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, Boolean said) {
      if (literal.getValue() instanceof String text) {
        take(text, said);
      }
      return null;
    }

    private void take(String text, boolean said) {
      if (said && !text.isEmpty()) {
        spoken.add(text);
      } else if (isVietnamese(text.replace(NAME, ""))) {
        others.add(text);
      }
    }
  }

  /** The value of literals joined by plus. */
  private static Optional<String> text(Tree tree) {
    return switch (tree) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case ParenthesizedTree inner -> text(inner.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          text(sum.getLeftOperand())
              .flatMap(left -> text(sum.getRightOperand()).map(right -> left + right));
      default -> Optional.empty();
    };
  }
}
