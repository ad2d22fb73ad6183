using CommonGround.Analyses;
using CommonGround.Cli;

return await Application.Run(args, Catalogue.All);
