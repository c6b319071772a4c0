package org.wupian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wupian.bench.Side.Sample;

/// J5, the start: from the command to the first page, on an existing data folder. Peer: the fat jar
/// as frameworks build it. Limit: PostgreSQL alone and a JVM that says hello.
public final class Start {

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        run(new Arguments(arguments).number("rounds", 5));
    }

    static String run(int rounds) throws Exception {
        Path home = Product.newHome();
        try {
            List<String> ours = Product.asRunStartsIt();
            Product.start(ours, home, false).close();
            String table =
                    new Contest(
                                    "J5 start to the first page",
                                    List.of(
                                            new Side(
                                                    "ours: extracted jar, cache of the rehearsal",
                                                    () -> once(ours, home)),
                                            new Side(
                                                    "peer: fat jar",
                                                    () -> once(Product.fatJar(), home)),
                                            new Side(
                                                    "limit: PostgreSQL and a JVM's hello",
                                                    () -> limit(home))))
                            .run(rounds);
            return table + memory(ours, home);
        } finally {
            Product.delete(home);
        }
    }

    private static Sample once(List<String> command, Path home) throws Exception {
        try (Product product = Product.start(command, home, false)) {
            double cpu = Processor.seconds(product.handle());
            String page = Integer.toHexString(product.page("/sign-in").hashCode());
            return new Sample(product.startSeconds(), cpu, page);
        }
    }

    private static Sample limit(Path home) throws Exception {
        double database = new EmbeddedDatabase(home).startAndStop();
        Path hello =
                Files.writeString(
                        home.resolveSibling("Hello.java"),
                        "void main() { IO.println(\"hello\"); }");
        Path classes = home.resolveSibling("hello");
        if (!Files.exists(classes)) {
            new ProcessBuilder(
                            Path.of(Product.java()).resolveSibling("javac").toString(),
                            "-d",
                            classes.toString(),
                            hello.toString())
                    .start()
                    .waitFor();
        }
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                Product.java(),
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                classes.toString(),
                                "Hello")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor();
        double jvm = (System.nanoTime() - began) / 1e9;
        return new Sample(database + jvm, database + jvm, "");
    }

    private static String memory(List<String> ours, Path home) throws Exception {
        try (Product product = Product.start(ours, home, false)) {
            for (int i = 0; i < 20; i++) {
                product.page("/sign-in");
            }
            String line =
                    "resident after the first pages, without the database: %d MB%n"
                            .formatted(Processor.residentMegabytes(product.handle()));
            System.out.print(line);
            return line;
        }
    }
}
