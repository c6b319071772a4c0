package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModularityTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final String BEGIN = "<!-- modules: written by ModularityTest -->\n";
    private static final String END = "<!-- end of modules -->\n";

    private final ApplicationModules modules = ApplicationModules.of(Wupian.class);

    @Test
    void modulesCallOnlyWhatTheyDeclareAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayCall() {
        Set<String> silent =
                modules.stream()
                        .filter(it -> !ofCore(it))
                        .filter(it -> !it.getBasePackage().getName().equals("org.wupian"))
                        .filter(it -> !declares(it))
                        .map(ModularityTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).isEmpty();
    }

    @Test
    void theDiagramShowsWhoCallsWhom() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));

        Files.writeString(PAGE, before + diagram() + after);

        assertThat(Files.readString(PAGE)).contains("    supervision\n");
    }

    private String diagram() {
        StringBuilder lines = new StringBuilder("```mermaid\nflowchart TD\n");
        modules.stream()
                .filter(it -> !ofCore(it))
                .sorted(java.util.Comparator.comparing(ModularityTest::name))
                .forEach(it -> arrows(it, lines));
        return lines.append("```\n").toString();
    }

    /// Everybody knows the kernel, the database and the face; arrows to them would hide the others.
    private void arrows(ApplicationModule module, StringBuilder lines) {
        Set<String> called =
                module
                        .getDirectDependencies(
                                modules,
                                DependencyType.DEFAULT,
                                DependencyType.USES_COMPONENT,
                                DependencyType.EVENT_LISTENER)
                        .stream()
                        .map(it -> name(it.getTargetModule()))
                        .filter(it -> !Set.of("kernel", "database", "ui").contains(it))
                        .collect(Collectors.toCollection(TreeSet::new));
        lines.append("    ").append(name(module)).append('\n');
        for (String other : called) {
            lines.append("    %s --> %s%n".formatted(name(module), other));
        }
    }

    private static boolean ofCore(ApplicationModule module) {
        return Set.of("kernel", "formula", "linkage", "operator", "eligibility", "synth")
                .contains(name(module));
    }

    private static boolean declares(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .filter(it -> !it.allowedDependencies()[0].equals("¤OPEN"))
                .isPresent();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
