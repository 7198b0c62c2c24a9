using Gozcu.Spark.Generator;

return GeneratorCommand.Run(args, Console.Out, Console.Error);
