package org.wupian.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Requests one page over a few connections, each as soon as the last answer is in. Written on
/// plain sockets, so that asking costs little beside answering.
///
/// @param cookie the session that asks
record Load(int port, String path, String cookie, int connections) {

    /// @param p99 seconds within which 99 of 100 answers came
    record Outcome(int requests, double seconds, double p99) {}

    Outcome run(int requestsEach) throws Exception {
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: %s\r\n\r\n"
                        .formatted(path, cookie)
                        .getBytes(StandardCharsets.US_ASCII);
        long began = System.nanoTime();
        List<Future<double[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                Callable<double[]> one = () -> ask(request, requestsEach);
                all.add(threads.submit(one));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] times = new double[connections * requestsEach];
        for (int i = 0; i < connections; i++) {
            System.arraycopy(all.get(i).get(), 0, times, i * requestsEach, requestsEach);
        }
        Arrays.sort(times);
        return new Outcome(times.length, seconds, times[times.length * 99 / 100]);
    }

    /// The page itself.
    String page() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Accept", "text/html")
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private double[] ask(byte[] request, int count) throws IOException {
        double[] times = new double[count];
        int done = 0;
        while (done < count) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 65536);
                OutputStream out = socket.getOutputStream();
                boolean open = true;
                while (open && done < count) {
                    long began = System.nanoTime();
                    out.write(request);
                    open = answer(in);
                    times[done++] = (System.nanoTime() - began) / 1e9;
                }
            }
        }
        return times;
    }

    /// Reads one answer.
    ///
    /// @return whether the server takes more requests on this connection
    private static boolean answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        boolean chunked = false;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            open &= !lower.equals("connection: close");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return open;
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size + 2);
        }
        line(in);
        return open;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
