import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "all": try AllCommand.run(Array(arguments.dropFirst()))
case "generate": try GenerateCommand.run(Array(arguments.dropFirst()))
case "serve": try ServeCommand.run(Array(arguments.dropFirst()))
case "pull": try PullBenchmark.run(Array(arguments.dropFirst()))
case "screens": try ScreensBenchmark.run(Array(arguments.dropFirst()))
case "store": try StoreBenchmark.run(Array(arguments.dropFirst()))
case "groups": try GroupsBenchmark.run(Array(arguments.dropFirst()))
case "group-screens": try GroupScreensBenchmark.run(Array(arguments.dropFirst()))
case "regions": try RegionsBenchmark.run(Array(arguments.dropFirst()))
default:
    print("usage: Benchmarks all|generate|serve|pull|store|groups|group-screens|regions|screens …")
    exit(64)
}
