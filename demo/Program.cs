using Gozcu.Demo;
using Gozcu.Jobs.Running;

return await JobApplication.Of(SuiteCatalog.All).RunAsync(args);
